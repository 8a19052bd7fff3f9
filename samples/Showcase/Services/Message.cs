namespace Showcase.Services;

/// <summary>Something to tell.</summary>
/// <param name="Text">What.</param>
/// <param name="Urgent">Whether at once.</param>
public sealed record Message(string Text, bool Urgent = false);
