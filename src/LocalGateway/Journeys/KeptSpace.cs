using System.Text;

namespace Sluice.LocalGateway.Journeys;

/// <summary>The memory that one request may hold past its answer. Everything that is kept asks here first. Thread-safe.</summary>
internal sealed class KeptSpace
{
    /// <summary>Bytes that one request may hold.</summary>
    public const int Most = 1024 * 1024;

    /// <summary>Bytes of one body, rendering or line that are kept.</summary>
    public const int MostOfOne = 64 * 1024;

    /// <summary>What an object costs besides its text, about.</summary>
    private const int Overhead = 48;

    private int _used;

    /// <summary>Bytes in use.</summary>
    public int Used => Volatile.Read(ref _used);

    /// <summary>Takes space; false where there is not enough.</summary>
    public bool TryTake(int bytes)
    {
        if (Interlocked.Add(ref _used, bytes) <= Most)
        {
            return true;
        }

        Interlocked.Add(ref _used, -bytes);
        return false;
    }

    /// <summary>The text, or as much of it as there is room for.</summary>
    public string Keep(string text, int most = MostOfOne)
    {
        var length = Math.Min(text.Length, most);
        if (!TryTake(Overhead + (2 * length)))
        {
            return "\u2026";
        }

        return length == text.Length ? text : $"{text.AsSpan(0, length)}\u2026";
    }

    /// <summary>The bytes as text, or as much of it as there is room for.</summary>
    public string Keep(ReadOnlyMemory<byte> utf8)
    {
        var length = Math.Min(utf8.Length, MostOfOne);
        return !TryTake(Overhead + (2 * length)) ? "\u2026"
            : length == utf8.Length ? Encoding.UTF8.GetString(utf8.Span)
            : $"{Encoding.UTF8.GetString(utf8.Span[..length])}\n\u2026 ({utf8.Length} bytes)";
    }

    /// <summary>The pairs, or as many of them as there is room for.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Keep(IEnumerable<KeyValuePair<string, string>> pairs)
        => [.. pairs.TakeWhile(pair => TryTake(Overhead + (2 * (pair.Key.Length + pair.Value.Length))))];
}
