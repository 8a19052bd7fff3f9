using System.Text;

namespace Sluice.LocalGateway.Journeys;

/// <summary>Counts and limits the memory that a request uses after its answer. Everything that is kept is counted here first. Thread-safe.</summary>
internal sealed class KeptSpace
{
    /// <summary>The largest number of bytes for one request.</summary>
    public const int Most = 1024 * 1024;

    /// <summary>The largest number of bytes for one body, one output of a template or one line.</summary>
    public const int MostOfOne = 64 * 1024;

    /// <summary>The approximate number of bytes of an object besides its text.</summary>
    private const int Overhead = 48;

    private int _used;

    /// <summary>The number of bytes in use.</summary>
    public int Used => Volatile.Read(ref _used);

    /// <summary>Counts bytes and returns true, or returns false if there is not enough space.</summary>
    public bool TryTake(int bytes)
    {
        if (Interlocked.Add(ref _used, bytes) <= Most)
        {
            return true;
        }

        Interlocked.Add(ref _used, -bytes);
        return false;
    }

    /// <summary>Returns the text, or as much of it as there is space for.</summary>
    public string Keep(string text, int most = MostOfOne)
    {
        var length = Math.Min(text.Length, most);
        if (!TryTake(Overhead + (2 * length)))
        {
            return "\u2026";
        }

        return length == text.Length ? text : $"{text.AsSpan(0, length)}\u2026";
    }

    /// <summary>Returns the bytes as text, or as much of the text as there is space for.</summary>
    public string Keep(ReadOnlyMemory<byte> utf8)
    {
        var length = Math.Min(utf8.Length, MostOfOne);
        return !TryTake(Overhead + (2 * length)) ? "\u2026"
            : length == utf8.Length ? Encoding.UTF8.GetString(utf8.Span)
            : $"{Encoding.UTF8.GetString(utf8.Span[..length])}\n\u2026 ({utf8.Length} bytes)";
    }

    /// <summary>Returns the pairs, or as many of them as there is space for.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Keep(IEnumerable<KeyValuePair<string, string>> pairs)
        => [.. pairs.TakeWhile(pair => TryTake(Overhead + (2 * (pair.Key.Length + pair.Value.Length))))];
}
