namespace Sluice.Runtime;

/// <summary>One line of the log before it is written.</summary>
/// <param name="Level">The level.</param>
/// <param name="Message">The message, with its placeholders filled.</param>
internal readonly record struct LogEvent(LogLevel Level, string Message)
{
    /// <summary>The key under which Microsoft.Extensions.Logging keeps the message with its placeholders.</summary>
    public const string Template = "{OriginalFormat}";

    public Exception? Exception { get; init; }

    /// <summary>The category of the <c>ILogger</c>; null if the line does not come from one.</summary>
    public string? Category { get; init; }

    public int EventId { get; init; }

    public string? EventName { get; init; }

    /// <summary>The named arguments of the message.</summary>
    public IEnumerable<KeyValuePair<string, object?>>? Members { get; init; }

    /// <summary>The scopes from the outermost to the innermost one.</summary>
    public IReadOnlyList<object?>? Scopes { get; init; }

    /// <summary>The invocation that wrote the line; null if there is none.</summary>
    public Invocation? Invocation { get; init; } = CurrentInvocation.Value;

    public DateTime Time { get; } = DateTime.UtcNow;
}
