using System.Collections.Frozen;
using Sluice.LocalGateway.Deployment;

namespace Sluice.LocalGateway.Functions;

/// <summary>Gives a person with a debugger time.</summary>
internal static class FunctionDebugging
{
    /// <summary>Nobody looks at one line for longer.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    /// <summary>Tells a program of Sluice's runtime to wait for a debugger before it takes its first invocation.</summary>
    private const string Variable = "SLUICE_DEBUG";

    public static FunctionSettings Prepare(FunctionSettings function) => function with
    {
        Timeout = Patience,
        Environment = function.Environment.Append(new(Variable, "1")).DistinctBy(pair => pair.Key).ToFrozenDictionary(StringComparer.Ordinal),
    };
}
