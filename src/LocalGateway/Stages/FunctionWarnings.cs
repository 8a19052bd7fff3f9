using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Functions.Processes;
using Sluice.LocalGateway.Integrations.Lambda;

namespace Sluice.LocalGateway.Stages;

/// <summary>Makes the warnings about functions that an API of anybody calls and that cannot run on this machine.</summary>
internal static class FunctionWarnings
{
    public static IEnumerable<string> For(DeployFolder folder, GatewayOptions options, IFunctionLauncher launcher)
    {
        if (options.File is null)
        {
            return [];
        }

        var called = folder.Api.Methods
            .Where(static method => method.Integration.Type is IntegrationType.Lambda or IntegrationType.LambdaProxy)
            .Select(static method => method.Integration.Uri)
            .Concat(folder.Api.Methods.Select(static method => method.Access?.Authorizer?.Uri).Where(static uri => !string.IsNullOrEmpty(uri)).OfType<string>())
            .Select(static uri => FunctionUri.FindName(uri) ?? uri)
            .Distinct(StringComparer.Ordinal);
        return called.Select(name => Why(name, folder, options, launcher)).OfType<string>();
    }

    private static string? Why(string name, DeployFolder folder, GatewayOptions options, IFunctionLauncher launcher)
    {
        if (name.Contains("${stageVariables", StringComparison.Ordinal))
        {
            return null;
        }

        var functions = FunctionStandIn.Apply(folder.Stack.Functions, options.StandIns);
        if (functions.FirstOrDefault(function => function.Name == name || function.LogicalId == name) is not { } known)
        {
            return $"The function '{name}' is not declared in the file, so each call of it is answered 500. "
                + "Name what answers with --function NAME=COMMAND, an address or a JSON file.";
        }

        return (known.StandIn is null || known.StandIn.Command.Count > 0) && launcher.FindProblem(known) is { } problem
            ? $"The function '{name}' cannot run here, so each call of it is answered with Lambda's error. {problem}"
            : null;
    }
}
