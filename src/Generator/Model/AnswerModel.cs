using Sluice.Generator.Helpers;

namespace Sluice.Generator.Model;

/// <summary>A result type that carries a status.</summary>
/// <param name="TypeName">With <c>global::</c>.</param>
/// <param name="Statuses">One, save for a problem whose statuses the method names.</param>
/// <param name="IsProblem">True where it is written as <c>application/problem+json</c>.</param>
/// <param name="Value">The type of its value; null where it has none.</param>
/// <param name="Header">A header that it may set; null for none.</param>
internal sealed record AnswerModel(string TypeName, EquatableArray<int> Statuses, bool IsProblem, TypeRef? Value, string? Header);
