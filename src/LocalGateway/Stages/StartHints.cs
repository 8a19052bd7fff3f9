namespace Sluice.LocalGateway.Stages;

/// <summary>How a person gives this gateway what it lacks, which depends on who started it: the command or a test.</summary>
/// <param name="ApiKey">Declares an API key.</param>
/// <param name="IdentityFile">Names the file of identities.</param>
/// <param name="Services">What helps operations that call services of AWS.</param>
/// <param name="Variable">Gives an environment variable, <c>{0}</c>, a value.</param>
/// <param name="StageVariable">Gives a stage variable, <c>{0}</c>, a value: a sentence without its full stop.</param>
internal sealed record StartHints(string ApiKey, string IdentityFile, string Services, string Variable, string StageVariable)
{
    public static readonly StartHints Command = new(
        "--api-key VALUE",
        "the file that --identity names",
        "No stand-in for it is given: start with --endpoint and its address, such as --endpoint http://127.0.0.1:5000.",
        "set it in the shell that starts the gateway, such as {0}=value dotnet run",
        "Give it one for this machine: --stage-variable {0}=VALUE");

    public static readonly StartHints Test = new(
        "LocalApiOptions.ApiKeys",
        "the file that LocalApiOptions.IdentityFile names",
        "Sluice.Testing calls no services of AWS: to try these operations, use 'sluice start' with --endpoint.",
        "set it before the API starts: Environment.SetEnvironmentVariable(\"{0}\", \"value\")",
        "Give it one for this test: LocalApiOptions.StageVariables = new Dictionary<string, string> {{ [\"{0}\"] = \"value\" }}");
}
