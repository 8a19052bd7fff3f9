using System.Text.Json.Serialization;

namespace Showcase.Functions.Jobs;

/// <summary>Work to do: which kind, its <c>$type</c> says.</summary>
/// <param name="Then">Who hears of it.</param>
[JsonDerivedType(typeof(MailJob), "mail")]
[JsonDerivedType(typeof(PrintJob), "print")]
public abstract record Job(Notice Then);
