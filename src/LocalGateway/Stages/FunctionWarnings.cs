using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Functions.Processes;
using Sluice.LocalGateway.Integrations.Lambda;

namespace Sluice.LocalGateway.Stages;

/// <summary>Makes the warnings about functions that an API of anybody calls and that cannot run on this machine.</summary>
internal static class FunctionWarnings
{
    public static IEnumerable<string> For(DeployFolder folder, GatewayOptions options, StageSettings stage, IFunctionLauncher launcher)
    {
        if (options.File is null)
        {
            return [];
        }

        // A stage variable without a value has a line of its own.
        var called = CalledFunctions.Of(folder.Api)
            .Where(uri => stage.FindMissing(uri) is null)
            .Select(uri => FunctionUri.FindName(stage.Replace(uri)) ?? uri)
            .Distinct(StringComparer.Ordinal);
        var functions = FunctionStandIn.Apply(folder.Stack.Functions, options.StandIns).ToList();
        return called.Select(name => Why(name, functions, launcher)).OfType<string>();
    }

    private static string? Why(string name, List<FunctionSettings> functions, IFunctionLauncher launcher)
    {
        if (functions.Find(function => function.Name == name || function.LogicalId == name) is not { } known)
        {
            return $"The function '{name}' is not declared in the file, so each call of it is answered 500. "
                + "Name what answers with --function NAME=COMMAND, an address or a JSON file.";
        }

        return (known.StandIn is null || known.StandIn.Command.Count > 0) && launcher.FindProblem(known) is { } problem
            ? $"The function '{name}' cannot run here, so each call of it is answered with Lambda's error. {problem}"
            : null;
    }
}
