namespace Sluice.Runtime;

/// <summary>One problem that binding has found in a request.</summary>
/// <param name="Kind">The kind of the problem, which says what the other values mean.</param>
/// <param name="Position">The position in the payload; -1 if the name is known.</param>
/// <param name="Name">The name in the request, or the name of an absent member.</param>
/// <param name="Message">The message; null if it contains the name, which must first be found from the position.</param>
internal readonly record struct BindingProblem(BindingProblemKind Kind, long Position, string? Name, string? Message);
