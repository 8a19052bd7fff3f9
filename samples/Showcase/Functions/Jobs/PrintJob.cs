namespace Showcase.Functions.Jobs;

/// <summary>Paper.</summary>
/// <param name="Copies">How many.</param>
/// <param name="Then">Who hears of it.</param>
public sealed record PrintJob(int Copies, Notice Then) : Job(Then);
