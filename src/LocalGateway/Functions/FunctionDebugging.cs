using System.Collections.Frozen;
using Sluice.LocalGateway.Deployment;

namespace Sluice.LocalGateway.Functions;

/// <summary>Changes the settings of a function so that it can be debugged.</summary>
internal static class FunctionDebugging
{
    /// <summary>The timeout of a function with a debugger. It is long enough that it never ends a debugging session.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    /// <summary>The variable that makes a program with Sluice's runtime wait for a debugger before it takes its first invocation.</summary>
    private const string Variable = "SLUICE_DEBUG";

    /// <summary>Returns a function that never times out.</summary>
    public static FunctionSettings Await(FunctionSettings function) => function with { Timeout = Patience };

    /// <summary>Returns a function that never times out, and whose process waits for a debugger.</summary>
    public static FunctionSettings Prepare(FunctionSettings function) => Await(function) with
    {
        Environment = function.Environment.Append(new(Variable, "1")).DistinctBy(pair => pair.Key).ToFrozenDictionary(StringComparer.Ordinal),
    };
}
