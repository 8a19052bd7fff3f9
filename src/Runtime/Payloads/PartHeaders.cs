using System.Text;
using System.Text.Unicode;

namespace Sluice.Runtime;

/// <summary>Reads the headers of a part of a form (RFC 7578, section 4.2).</summary>
internal static class PartHeaders
{
    /// <summary>The longest block of headers, in bytes. ASP.NET Core has the same limit.</summary>
    public const int MaxLength = 16_384;

    /// <summary>The greatest number of headers.</summary>
    public const int MaxCount = 16;

    /// <summary>Reads the headers up to the empty line. Returns the problem, or null if there is none.</summary>
    /// <param name="text">The body from the first header on. The method cuts off what it has read.</param>
    /// <param name="part">The part without its content.</param>
    public static string? Read(ref ReadOnlySpan<byte> text, out MultipartPart part)
    {
        part = new([], null, "", default);
        var (used, hasName) = (0, false);
        for (var count = 0; count <= MaxCount; count++)
        {
            // The limit is the reason why an endless header costs nothing.
            var end = text[..Math.Min(text.Length, MaxLength - used + 2)].IndexOf("\r\n"u8);
            if (end < 0)
            {
                return text.Length > MaxLength - used ? "the headers of a part are too long." : "the headers of a part have no end.";
            }

            var line = text[..end];
            text = text[(end + 2)..];
            used += end + 2;
            if (line.IsEmpty)
            {
                return hasName ? null : "a part has no name.";
            }

            if (Take(line, ref part, ref hasName) is { } problem)
            {
                return problem;
            }
        }

        return "a part has too many headers.";
    }

    private static string? Take(ReadOnlySpan<byte> line, ref MultipartPart part, ref bool hasName)
    {
        var colon = line.IndexOf((byte)':');
        if (colon <= 0 || !HeaderParameters.IsToken(line[..colon]))
        {
            return "a header of a part is not valid.";
        }

        var name = line[..colon];
        var value = Utf8Text.Trim(line[(colon + 1)..]);
        if (Ascii.EqualsIgnoreCase(name, "content-disposition"u8))
        {
            return hasName ? "a part has two names." : TakeDisposition(value, ref part, ref hasName);
        }

        if (Ascii.EqualsIgnoreCase(name, "content-type"u8))
        {
            if (!Utf8.IsValid(value))
            {
                return "a header of a part is not UTF-8.";
            }

            part = part with { ContentType = Encoding.UTF8.GetString(value) };
        }

        // Senders no longer encode parts (RFC 7578, section 4.7), and nobody would decode them.
        return Ascii.EqualsIgnoreCase(name, "content-transfer-encoding"u8) && !IsPlain(value) ? "a part has a transfer encoding." : null;
    }

    private static string? TakeDisposition(ReadOnlySpan<byte> value, ref MultipartPart part, ref bool hasName)
    {
        var semicolon = value.IndexOf((byte)';');
        if (semicolon < 0 || !Ascii.EqualsIgnoreCase(Utf8Text.Trim(value[..semicolon]), "form-data"u8))
        {
            return "a part has no name.";
        }

        var parameters = new HeaderParameters(value[semicolon..]);
        while (parameters.Next())
        {
            var isName = Ascii.EqualsIgnoreCase(parameters.Name, "name"u8);
            if (!isName && !Ascii.EqualsIgnoreCase(parameters.Name, "filename"u8))
            {
                // This includes filename*, which RFC 7578, section 4.2, does not allow.
                continue;
            }

            if (isName ? hasName : part.FileName is not null)
            {
                return "a part has two names.";
            }

            var text = parameters.Unescaped();
            if (!Utf8.IsValid(text))
            {
                return "the name of a part is not UTF-8.";
            }

            hasName |= isName;
            part = isName ? part with { Name = text } : part with { FileName = Encoding.UTF8.GetString(text) };
        }

        return parameters.IsValid ? null : "the name of a part is not valid.";
    }

    private static bool IsPlain(ReadOnlySpan<byte> encoding) =>
        Ascii.EqualsIgnoreCase(encoding, "binary"u8) || Ascii.EqualsIgnoreCase(encoding, "8bit"u8) || Ascii.EqualsIgnoreCase(encoding, "7bit"u8);
}
