using System.Security.Cryptography;

namespace Sluice;

/// <summary>
/// The tag of one version of a resource (RFC 9110, section 8.8.3), as the header <c>ETag</c> has it. Two tags are equal if they have the same text and
/// are both strong or both weak.
/// </summary>
public readonly record struct EntityTag
{
    private string? Text { get; init; }

    /// <summary>Creates a tag.</summary>
    /// <param name="value">The text between the quotes, such as a version or a hash: ASCII characters without spaces and quotes.</param>
    /// <param name="isWeak">True if two versions with the tag may differ in what does not matter.</param>
    /// <exception cref="ArgumentException">The text has another character.</exception>
    public EntityTag(string value, bool isWeak = false)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.AsSpan().ContainsAnyExceptInRange('!', '~') || value.Contains('"', StringComparison.Ordinal))
        {
            throw new ArgumentException(
                $"'{value}' is not the text of an entity tag. Use ASCII characters without spaces and quotes; the quotes around it are added.", nameof(value));
        }

        Text = value.Length == 0 ? null : value;
        IsWeak = isWeak;
    }

    /// <summary>The text between the quotes.</summary>
    public string Value => Text ?? "";

    /// <summary>True if two versions with the tag may differ in what does not matter.</summary>
    public bool IsWeak { get; private init; }

    /// <summary>Makes a strong tag from a hash of the content, so that equal contents have equal tags.</summary>
    /// <param name="content">The content.</param>
    public static EntityTag Of(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        return new(Convert.ToHexString(hash[..16]));
    }

    /// <summary>Reads the value of a header <c>ETag</c>. Returns false if it is none.</summary>
    /// <param name="text">The header's value, such as <c>W/"7"</c>.</param>
    /// <param name="tag">The tag.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out EntityTag tag)
    {
        var rest = text.Trim();
        return TryTake(ref rest, out tag) && rest.IsEmpty;
    }

    /// <summary>Returns true if both tags have the same text and both are strong.</summary>
    /// <param name="other">The other tag.</param>
    public bool MatchesStrongly(EntityTag other) => !IsWeak && !other.IsWeak && MatchesWeakly(other);

    /// <summary>Returns true if both tags have the same text.</summary>
    /// <param name="other">The other tag.</param>
    public bool MatchesWeakly(EntityTag other) => Value == other.Value;

    /// <summary>Returns the value of the header <c>ETag</c>.</summary>
    public override string ToString() => (IsWeak ? "W/\"" : "\"") + Value + "\"";

    /// <summary>Takes the tag at the start of a text. A tag of a request may have characters that this API's own tags do not have.</summary>
    internal static bool TryTake(ref ReadOnlySpan<char> text, out EntityTag tag)
    {
        tag = default;
        var isWeak = text.StartsWith("W/", StringComparison.Ordinal);
        var quoted = isWeak ? text[2..] : text;
        var length = quoted is ['"', ..] ? quoted[1..].IndexOf('"') : -1;
        if (length < 0)
        {
            return false;
        }

        if (quoted.Slice(1, length).ContainsAnyInRange('\0', '\x1F') || quoted.Slice(1, length).Contains('\x7F'))
        {
            return false;
        }

        tag = new() { Text = quoted.Slice(1, length).ToString(), IsWeak = isWeak };
        text = quoted[(length + 2)..];
        return true;
    }
}
