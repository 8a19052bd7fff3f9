using Sluice;

namespace Conformance.Functions;

/// <summary>Shows the event of a proxy integration. deploy.overlay.yaml gives it a few lines of Python, because Sluice reads only what it knows.</summary>
[LambdaFunction, Proxy]
public sealed class EventFunction
{
    /// <summary>Returns the names of those variables that SLUICE231 says are absent, and that the event has.</summary>
    [HttpGet("/event")]
    public static string[] FindVariables() => throw new NotSupportedException("Python answers in the place of this method.");
}
