namespace Showcase.Functions.Jobs;

/// <summary>A letter.</summary>
/// <param name="To">Whose.</param>
/// <param name="Then">Who hears of it.</param>
public sealed record MailJob(string To, Notice Then) : Job(Then);
