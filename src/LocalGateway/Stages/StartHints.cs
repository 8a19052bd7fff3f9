namespace Sluice.LocalGateway.Stages;

/// <summary>The parts of messages that say how to give the gateway what it lacks. They depend on what started it: the command or a test.</summary>
/// <param name="ApiKey">The option that declares an API key.</param>
/// <param name="IdentityFile">A phrase that names the file of identities.</param>
/// <param name="Services">A sentence that says how to use operations that call AWS services.</param>
/// <param name="Variable">A phrase that says how to set the environment variable <c>{0}</c>.</param>
/// <param name="StageVariable">A sentence without its full stop that says how to give the stage variable <c>{0}</c> a value.</param>
internal sealed record StartHints(string ApiKey, string IdentityFile, string Services, string Variable, string StageVariable)
{
    public static readonly StartHints Command = new(
        "--api-key VALUE",
        "the file that --identity names",
        "No stand-in for it is given: start with --endpoint and its address, such as --endpoint http://127.0.0.1:5000.",
        "start with --environment {0}=VALUE, write it into sluice.local.json, or set it in the shell",
        "Give it one for this machine: --stage-variable {0}=VALUE");

    public static readonly StartHints Test = new(
        "LocalApiOptions.ApiKeys",
        "the file that LocalApiOptions.IdentityFile names",
        "Answer it with LocalApiOptions.AnswerService, or set LocalApiOptions.Endpoint to the address of an emulator.",
        "set LocalApiOptions.Environment = new Dictionary<string, string> {{ [\"{0}\"] = \"value\" }}, or write it into sluice.local.json",
        "Give it one for this test: LocalApiOptions.StageVariables = new Dictionary<string, string> {{ [\"{0}\"] = \"value\" }}");
}
