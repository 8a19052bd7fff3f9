namespace Sluice.Tool.Help;

/// <summary>The examples in the help of each command.</summary>
internal static class CommandExamples
{
    /// <summary>Returns the examples of a command, each with its meaning; empty for a command without examples.</summary>
    public static IReadOnlyList<(string Line, string Meaning)> Of(string command) => command switch
    {
        "start" =>
        [
            ("sluice start", "serves the last build of the project in this folder"),
            ("sluice start api.yaml --stage test", "serves a document that you wrote"),
            ("sluice start --deploy out/deploy --code out --port 8080", "serves other folders on a port of your choice"),
            ("sluice start --identity callers.json --trace", "declares callers, and prints the log of each request"),
            ("sluice start --endpoint http://127.0.0.1:5000", "calls services of AWS at a local stand-in for them"),
            ("sluice start --endpoint sqs=http://127.0.0.1:9324", "calls one service at an address of its own"),
            ("sluice start template.yaml --function 'Orders=node loop.mjs'", "has a command answer in place of a function"),
            ("sluice start --environment TABLE=local --environment Orders.LOG_LEVEL=DEBUG", "gives functions environment variables"),
            ("sluice start --debug", "makes functions wait for a debugger"),
            ("sluice start --in-process", "runs the functions in this process, which a debugger has started"),
        ],
        "invoke" =>
        [
            ("sluice invoke GetOrder -p id=7", "takes the other required values from the document"),
            ("sluice invoke api.yaml GetOrder -p id=7", "calls an operation of a document that you wrote"),
            ("sluice invoke PlaceOrder -p customerId=7 --body @order.json", "reads the body from a file"),
            ("sluice invoke GetOrder -p id=7 --api-key secret --trace", "sends a key, and prints the log on standard error"),
        ],
        "test-invoke" =>
        [
            ("sluice test-invoke GET '/orders/7?limit=2'", "prints the same log as the Test of AWS's console"),
            ("sluice test-invoke POST /orders -b '{\"sku\":\"a\"}' -H 'x-tenant: me'", "sends a body and a header"),
            ("sluice test-invoke GET '/orders/{id}'", "names a resource by its own path"),
        ],
        "render" =>
        [
            ("sluice render request.vtl -r request.json", "renders one template with one request"),
            ("sluice render -r case.json", "renders a case that was copied from the page, which has its template inside"),
            ("sluice render response.vtl -r - --trace < case.json", "prints the value of each reference, too"),
        ],
        "lint" =>
        [
            ("sluice lint templates/*.vtl --strict", "also fails if there are warnings"),
            ("sluice lint api.yaml", "checks all templates of a document"),
        ],
        "check" =>
        [
            ("sluice check --deploy bin/Release/net10.0/deploy", "checks a build before you deploy it"),
            ("sluice check api.yaml", "checks a document that you wrote"),
        ],
        "compare" =>
        [
            ("sluice compare --against https://abc123.execute-api.eu-west-1.amazonaws.com/prod", "sends a request for each operation"),
            ("sluice compare --requests session.har --against https://api.example.com", "sends what a browser recorded"),
            ("sluice compare -r requests.json -a http://127.0.0.1:5080/prod -a http://127.0.0.1:5081/prod", "compares two stages"),
        ],
        "import" =>
        [
            ("sluice import api.yaml --output Orders", "writes a project from a document that you wrote"),
            ("sluice import template.yaml --api OrdersApi --output Orders", "chooses one of several APIs of a template"),
        ],
        "schema" => [("sluice schema > sluice.local.schema.json", "writes the schema for an editor")],
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
