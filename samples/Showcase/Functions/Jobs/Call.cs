namespace Showcase.Functions.Jobs;

/// <summary>A word by telephone.</summary>
/// <param name="Text">The word.</param>
/// <param name="Phone">The number.</param>
public sealed record Call(string Text, string Phone) : Notice(Text);
