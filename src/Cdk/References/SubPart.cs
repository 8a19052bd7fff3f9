namespace Sluice.Cdk.References;

/// <summary>A part of a text for <c>Fn::Sub</c>: exactly one of the three is set.</summary>
/// <param name="Text">A text that is known already.</param>
/// <param name="Name">What stands between <c>${</c> and <c>}</c> in the stack.</param>
/// <param name="Value">A value that needs a variable of its own.</param>
internal sealed record SubPart(string? Text = null, string? Name = null, object? Value = null);
