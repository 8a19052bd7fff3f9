using System.Text;

namespace Sluice.Runtime;

/// <summary>
/// A <c>multipart/form-data</c> body (RFC 7578, RFC 2046). Parsing takes a time that is linear in the body, whatever it contains, and never throws.
/// </summary>
internal sealed class MultipartForm
{
    /// <summary>The greatest number of parts. ASP.NET Core has the same limit.</summary>
    public const int MaxParts = 1024;

    private const int MaxBoundary = 70;
    private const string Start = "The form is not valid: ";

    private readonly List<MultipartPart> _parts = [];

    private MultipartForm()
    {
    }

    public IReadOnlyList<MultipartPart> Parts => _parts;

    /// <summary>Returns the form, or null if the body is not valid. The message then says why.</summary>
    /// <param name="body">The bytes of the body. The parts refer to them.</param>
    /// <param name="contentType">The request's media type with its parameters.</param>
    /// <param name="message">What is wrong, for the client.</param>
    public static MultipartForm? Parse(ReadOnlyMemory<byte> body, ReadOnlySpan<byte> contentType, out string message)
    {
        var form = new MultipartForm();
        var problem = Delimiter(contentType) is { } delimiter ? form.Fill(body, delimiter) : "its media type names no valid boundary.";
        message = problem is null ? "" : Start + problem;
        return problem is null ? form : null;
    }

    /// <summary>Returns the last part with the name that is no file. Returns false if there is none.</summary>
    public bool TryField(ReadOnlySpan<byte> name, out ReadOnlyMemory<byte> content)
    {
        for (var i = _parts.Count - 1; i >= 0; i--)
        {
            if (IsField(_parts[i], name))
            {
                content = _parts[i].Content;
                return true;
            }
        }

        content = default;
        return false;
    }

    /// <summary>Finds the next part with the name that is no file, from a position on, and moves the position behind it.</summary>
    public bool NextField(ReadOnlySpan<byte> name, ref int position, out ReadOnlyMemory<byte> content)
    {
        while (position < _parts.Count)
        {
            var part = _parts[position++];
            if (IsField(part, name))
            {
                content = part.Content;
                return true;
            }
        }

        content = default;
        return false;
    }

    /// <summary>Returns all files with the name.</summary>
    public List<FormFile> Files(ReadOnlySpan<byte> name)
    {
        var files = new List<FormFile>();
        foreach (var part in _parts)
        {
            // A browser sends an empty file name if the user has chosen no file.
            if (part is { FileName.Length: > 0 } && part.IsNamed(name))
            {
                files.Add(new(Encoding.UTF8.GetString(part.Name), part.FileName, part.ContentType, part.Content));
            }
        }

        return files;
    }

    private static bool IsField(MultipartPart part, ReadOnlySpan<byte> name) => part.FileName is null && part.IsNamed(name);

    /// <summary>
    /// Returns the bytes before each part but the first one: a line break, two hyphens and the boundary. Returns null if there is no valid boundary.
    /// </summary>
    private static byte[]? Delimiter(ReadOnlySpan<byte> contentType)
    {
        byte[]? boundary = null;
        var semicolon = contentType.IndexOf((byte)';');
        var parameters = new HeaderParameters(semicolon < 0 ? default : contentType[semicolon..]);
        while (parameters.Next())
        {
            if (Ascii.EqualsIgnoreCase(parameters.Name, "boundary"u8))
            {
                if (boundary is not null)
                {
                    return null;
                }

                boundary = parameters.Unescaped();
            }
        }

        return parameters.IsValid && boundary is { Length: > 0 and <= MaxBoundary } && boundary[^1] != ' ' && Array.TrueForAll(boundary, IsOfBoundary)
            ? [.. "\r\n--"u8, .. boundary] : null;
    }

    private static bool IsOfBoundary(byte c) => c is (>= (byte)'0' and <= (byte)'9') or (>= (byte)'A' and <= (byte)'Z') or (>= (byte)'a' and <= (byte)'z')
        || "'()+_,-./:=? "u8.Contains(c);

    private string? Fill(ReadOnlyMemory<byte> body, byte[] delimiter)
    {
        var span = body.Span;

        // The first delimiter may be at the start of the body. What stands before it is ignored.
        var at = span.StartsWith(delimiter.AsSpan(2)) && After(span, delimiter.Length - 2, out var isFinal) is >= 0 and var first
            ? first : Find(span, 0, delimiter, out _, out isFinal);
        while (at >= 0 && !isFinal)
        {
            if (_parts.Count == MaxParts)
            {
                return "it has too many parts.";
            }

            var rest = span[at..];
            if (PartHeaders.Read(ref rest, out var part) is { } problem)
            {
                return problem;
            }

            // The empty line after the headers may also be the line break of the delimiter, if the part is empty.
            var content = span.Length - rest.Length;
            at = Find(span, content - 2, delimiter, out var end, out isFinal);
            if (at >= 0)
            {
                _parts.Add(part with { Content = end < content ? default : body[content..end] });
            }
        }

        return at < 0 ? "it has no final boundary." : null;
    }

    /// <summary>Finds the next delimiter, and returns the position behind it, or -1 if there is none.</summary>
    private static int Find(ReadOnlySpan<byte> span, int from, ReadOnlySpan<byte> delimiter, out int start, out bool isFinal)
    {
        while (true)
        {
            var index = span[from..].IndexOf(delimiter);
            start = from + index;
            isFinal = false;
            if (index < 0)
            {
                return -1;
            }

            if (After(span, start + delimiter.Length, out isFinal) is >= 0 and var after)
            {
                return after;
            }

            from = start + delimiter.Length;
        }
    }

    /// <summary>Returns the position behind the line of a delimiter, or -1 if the line is longer, so that it is no delimiter.</summary>
    private static int After(ReadOnlySpan<byte> span, int at, out bool isFinal)
    {
        isFinal = span[at..].StartsWith("--"u8);
        at += isFinal ? 2 : 0;
        while (at < span.Length && span[at] is (byte)' ' or (byte)'\t')
        {
            at++;
        }

        return span[at..].StartsWith("\r\n"u8) ? at + 2 : isFinal && at == span.Length ? at : -1;
    }
}
