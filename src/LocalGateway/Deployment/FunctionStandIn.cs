namespace Sluice.LocalGateway.Deployment;

/// <summary>What answers the invocations of a function in its place. One of the three members is given.</summary>
internal sealed record FunctionStandIn
{
    /// <summary>A program that uses the Lambda Runtime API, and its arguments; empty if something else answers.</summary>
    public IReadOnlyList<string> Command { get; init; } = [];

    /// <summary>The address of a server that answers Lambda's Invoke API, or null.</summary>
    public Uri? Address { get; init; }

    /// <summary>The path of a JSON file with the answer to every invocation, or null.</summary>
    public string? AnswerFile { get; init; }

    /// <summary>Returns the functions with their stand-ins. A name that is not declared is a function, too.</summary>
    /// <param name="functions">The functions of the template.</param>
    /// <param name="standIns">The stand-ins by logical id or name.</param>
    public static IEnumerable<FunctionSettings> Apply(IEnumerable<FunctionSettings> functions, IReadOnlyDictionary<string, FunctionStandIn> standIns)
    {
        var left = new HashSet<string>(standIns.Keys, StringComparer.Ordinal);
        foreach (var function in functions)
        {
            var standIn = standIns.GetValueOrDefault(function.LogicalId) ?? standIns.GetValueOrDefault(function.Name);
            left.Remove(function.LogicalId);
            left.Remove(function.Name);
            yield return standIn is null ? function : function with { StandIn = standIn };
        }

        foreach (var name in left)
        {
            yield return new() { LogicalId = name, Name = name, Handler = "", Timeout = TimeSpan.FromSeconds(900), StandIn = standIns[name] };
        }
    }
}
