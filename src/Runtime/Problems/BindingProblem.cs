namespace Sluice.Runtime;

/// <param name="Kind">What the other values mean.</param>
/// <param name="Position">In the payload; -1 where the name is known.</param>
/// <param name="Name">The name in the request, or that of an absent member.</param>
/// <param name="Message">Null where the position has to say the name first, which is then part of it.</param>
internal readonly record struct BindingProblem(BindingProblemKind Kind, long Position, string? Name, string? Message);
