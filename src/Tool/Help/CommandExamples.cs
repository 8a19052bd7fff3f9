namespace Sluice.Tool.Help;

/// <summary>What a person may type, by command.</summary>
internal static class CommandExamples
{
    /// <summary>Lines, each with what it does after it; empty for a command without.</summary>
    public static IReadOnlyList<(string Line, string Meaning)> Of(string command) => command switch
    {
        "start" =>
        [
            ("sluice start", "what the last build of the project in this folder wrote"),
            ("sluice start --deploy out/deploy --code out --port 8080", "other folders, and a port of your choice"),
            ("sluice start --identity callers.json --trace", "with declared callers, and the log of each request"),
            ("sluice start --endpoint http://127.0.0.1:5000", "services of AWS at a local stand-in for them"),
            ("sluice start --debug", "functions wait for a debugger"),
        ],
        "invoke" =>
        [
            ("sluice invoke GetOrder -p id=7", "what else is required is made from the document"),
            ("sluice invoke PlaceOrder -p customerId=7 --body @order.json", "a body from a file"),
            ("sluice invoke GetOrder -p id=7 --api-key secret --trace", "with a key, and the log on standard error"),
        ],
        "test-invoke" =>
        [
            ("sluice test-invoke GET '/orders/7?limit=2'", "as the console's Test, with the same log"),
            ("sluice test-invoke POST /orders -b '{\"sku\":\"a\"}' -H 'x-tenant: me'", "a body and a header"),
            ("sluice test-invoke GET '/orders/{id}'", "a resource by its own path"),
        ],
        "render" =>
        [
            ("sluice render request.vtl -r request.json", "one template with one request"),
            ("sluice render response.vtl -r - --trace < case.json", "what each reference gave"),
        ],
        "lint" => [("sluice lint templates/*.vtl --strict", "warnings fail, too")],
        "check" => [("sluice check --deploy bin/Release/net10.0/deploy", "before a deployment")],
        "completion" =>
        [
            ("source <(sluice completion bash)", "in ~/.bashrc"),
            ("source <(sluice completion zsh)", "in ~/.zshrc, after compinit"),
            ("sluice completion fish | source", "in ~/.config/fish/config.fish"),
            ("sluice completion pwsh | Out-String | Invoke-Expression", "in $PROFILE"),
        ],
        _ => [],
    };
}
