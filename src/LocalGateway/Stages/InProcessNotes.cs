using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Functions.InProcess;
using Sluice.LocalGateway.Functions.Processes;

namespace Sluice.LocalGateway.Stages;

/// <summary>Says in what functions in one process differ from functions in processes of their own.</summary>
internal static class InProcessNotes
{
    public static IEnumerable<string> For(Stack stack, GatewayOptions options, IFunctionLauncher launcher)
    {
        if (!options.InProcess || launcher is not InProcessLauncher shared)
        {
            return [];
        }

        var functions = options.FunctionsOf(stack).Where(static function => function.StandIn is null).ToLookup(shared.IsSeparate);
        return Environments(functions[false]).Concat(Separate(functions[true]));
    }

    // The shell's value takes precedence for every function, so it is the same for all of them.
    private static IEnumerable<string> Environments(IEnumerable<FunctionSettings> functions)
    {
        var names = functions
            .SelectMany(static function => function.Environment.Where(pair => !function.FixedEnvironment.ContainsKey(pair.Key))
                .Concat(function.FixedEnvironment)
                .Select(pair => (pair.Key, pair.Value, Function: function.LogicalId)))
            .Where(static variable => !FunctionEnvironment.IsReserved(variable.Key))
            .GroupBy(static variable => variable.Key, StringComparer.Ordinal)
            .Where(static group => group.Select(variable => variable.Value).Distinct(StringComparer.Ordinal).Skip(1).Any())
            .Where(static group => !EnvironmentTurn.IsGiven(group.Key))
            .OrderBy(static group => group.Key, StringComparer.Ordinal)
            .Select(static group => $"{group.Key} ({string.Join(", ", group.Select(variable => variable.Function))})")
            .ToList();
        return names.Count == 0
            ? []
            :
            [
                $"One process has one value of each environment variable, and these functions have different values: {string.Join(", ", names)}. Each "
                + "function finds its own while it starts and during its requests, unless requests of two functions run at the same time.",
            ];
    }

    private static IEnumerable<string> Separate(IEnumerable<FunctionSettings> functions)
    {
        var names = string.Join(", ", functions.Select(static function => function.LogicalId));
        return names.Length == 0
            ? []
            : [$"These functions run in processes of their own, because only programs for .NET {Environment.Version.Major} or older that ask the Runtime API "
                + $"themselves run in this one: {names}."];
    }
}
