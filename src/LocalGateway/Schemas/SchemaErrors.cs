namespace Sluice.LocalGateway.Schemas;

/// <summary>Collects the mistakes of a body. The number and length of the messages are limited, and the validation can be cancelled.</summary>
internal sealed class SchemaErrors(CancellationToken cancellation)
{
    /// <summary>The largest number of messages, because a body can have a million mistakes.</summary>
    public const int MostErrors = 100;

    /// <summary>The largest number of characters of the body in one message.</summary>
    public const int LongestValue = 1_000;

    private readonly List<string> _all = [];

    public IReadOnlyList<string> All => _all;

    public bool IsEmpty => _all.Count == 0;

    public void Add(string error)
    {
        if (_all.Count < MostErrors)
        {
            _all.Add(error);
        }
    }

    /// <summary>Makes an empty collection for a part of the validation that may fail, such as one of several alternative schemas.</summary>
    public SchemaErrors Begin() => new(cancellation);

    /// <summary>Checks for cancellation. It is called for each value and schema, because schemas with many alternatives can take very long.</summary>
    /// <exception cref="OperationCanceledException">The client has disconnected, or the time is over.</exception>
    public void CheckIn() => cancellation.ThrowIfCancellationRequested();

    /// <summary>Returns a value of the body, or its start if it is long.</summary>
    public static string Shorten(string value) => value.Length <= LongestValue ? value : $"{value.AsSpan(0, LongestValue)}\u2026";
}
