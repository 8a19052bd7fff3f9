namespace Sluice.LocalGateway.Schemas;

/// <summary>What is wrong with a body, in words of bounded length, and whether it is still worth looking for more.</summary>
internal sealed class SchemaErrors(CancellationToken cancellation)
{
    /// <summary>Nobody reads more sentences about one body, and a body can be wrong in a million places.</summary>
    public const int MostErrors = 100;

    /// <summary>Characters of the body in one sentence.</summary>
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

    /// <summary>Begins the errors of a part that may be wrong, such as one of several schemas.</summary>
    public SchemaErrors Begin() => new(cancellation);

    /// <summary>Called for each value and schema: schemas that try several others can take for ever.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits any more, or the time is over.</exception>
    public void CheckIn() => cancellation.ThrowIfCancellationRequested();

    /// <summary>A part of the body, for a sentence.</summary>
    public static string Shorten(string value) => value.Length <= LongestValue ? value : $"{value.AsSpan(0, LongestValue)}\u2026";
}
