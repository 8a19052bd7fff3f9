namespace Showcase.Functions;

/// <summary>A greeting.</summary>
/// <param name="Text">The words.</param>
public sealed record Greeting(string Text);
