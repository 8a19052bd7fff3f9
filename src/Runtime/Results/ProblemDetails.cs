namespace Sluice;

/// <summary>What a problem says beside its status, as a value.</summary>
public sealed class ProblemDetails : IProblem
{
    /// <inheritdoc/>
    public string? Type { get; init; }

    /// <inheritdoc/>
    public string? Title { get; init; }

    /// <inheritdoc/>
    public string? Detail { get; init; }

    /// <inheritdoc/>
    public string? Instance { get; init; }

    /// <inheritdoc/>
    public IEnumerable<KeyValuePair<string, object?>>? Extensions { get; init; }
}
