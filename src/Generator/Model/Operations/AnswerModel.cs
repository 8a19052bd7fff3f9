using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Model.Operations;

/// <summary>A result type that carries a status of its own.</summary>
/// <param name="TypeName">The type's name, with <c>global::</c>.</param>
/// <param name="Statuses">The statuses. There is one, except for a problem whose statuses the method declares.</param>
/// <param name="IsProblem">True if it is written as <c>application/problem+json</c>.</param>
/// <param name="Value">The type of its value, or null if it has none.</param>
/// <param name="Header">The header that it may set, or null.</param>
internal sealed record AnswerModel(string TypeName, EquatableArray<int> Statuses, bool IsProblem, TypeRef? Value, string? Header)
{
    /// <summary>True for the results whose location is completed with what is in front of the route, such as the stage.</summary>
    public bool IsLocated { get; init; }

    /// <summary>True if its value is streamed.</summary>
    public bool IsStream { get; init; }

    /// <summary>True for bytes with headers, for which the runtime evaluates the conditions of the request.</summary>
    public bool IsFile { get; init; }
}
