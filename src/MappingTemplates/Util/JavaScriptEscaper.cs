using System.Buffers;
using System.Globalization;
using Sluice.MappingTemplates.Text;

namespace Sluice.MappingTemplates.Util;

/// <summary><c>$util.escapeJavaScript</c>: commons-lang 2.6's. It escapes <c>'</c> and <c>/</c> too, which JSON does not know for the former.</summary>
internal static class JavaScriptEscaper
{
    private static readonly string Unescaped = string.Concat(
        Enumerable.Range(' ', 0x7f - ' ' + 1).Select(c => (char)c).Where(c => c is not ('\'' or '"' or '\\' or '/')));

    private static readonly SearchValues<char> Plain = SearchValues.Create(Unescaped);
    private static readonly SearchValues<char> PlainWithApostrophe = SearchValues.Create(Unescaped + "'");

    /// <returns>The same string where nothing needs escaping.</returns>
    public static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(Plain))
        {
            return text;
        }

        using var sink = new StringSink(Evaluation.RenderLimits.Current.MaxLength);
        Append(sink, text);
        return sink.ToString();
    }

    /// <summary>Writes the escaped text.</summary>
    /// <param name="sink">Takes it.</param>
    /// <param name="text">What to escape.</param>
    /// <param name="keepsApostrophes">Leaves <c>'</c> as it is, which JSON wants.</param>
    public static void Append(TextSink sink, ReadOnlySpan<char> text, bool keepsApostrophes = false)
    {
        var plain = keepsApostrophes ? PlainWithApostrophe : Plain;
        for (var i = text.IndexOfAnyExcept(plain); i >= 0; i = text.IndexOfAnyExcept(plain))
        {
            sink.Append(text[..i]);
            AppendEscape(sink, text[i]);
            text = text[(i + 1)..];
        }

        sink.Append(text);
    }

    private static void AppendEscape(TextSink sink, char value)
    {
        switch (value)
        {
            case '\'' or '"' or '\\' or '/':
                sink.Append(['\\', value]);
                break;
            case '\b':
                sink.Append("\\b");
                break;
            case '\n':
                sink.Append("\\n");
                break;
            case '\t':
                sink.Append("\\t");
                break;
            case '\f':
                sink.Append("\\f");
                break;
            case '\r':
                sink.Append("\\r");
                break;
            default:
                Span<char> escape = ['\\', 'u', '0', '0', '0', '0'];
                _ = ((int)value).TryFormat(escape[2..], out _, "X4", CultureInfo.InvariantCulture);
                sink.Append(escape);
                break;
        }
    }
}
