using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Deployment;

/// <summary>A value that is given for an environment variable.</summary>
/// <param name="Function">The logical id or the name of the function; null for all functions.</param>
/// <param name="Name">The name of the variable.</param>
/// <param name="Value">The value.</param>
/// <param name="Refuse">Makes the error about the place where the value is given.</param>
internal sealed record GivenVariable(string? Function, string Name, string Value, Func<string, DocumentException> Refuse)
{
    /// <summary>Returns whether the value is for this function and not for all.</summary>
    public bool IsFor(FunctionSettings function) => Function is { } name && (name == function.LogicalId || name == function.Name);
}
