using System.Buffers;
using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Output;

namespace Sluice.MappingTemplates.Gateway;

/// <summary>
/// <c>$util.escapeJavaScript</c> as commons-lang 2.6 defines it. It also escapes <c>/</c> and <c>'</c>; JSON does not allow an escaped apostrophe.
/// </summary>
internal static partial class JavaScriptEscaper
{
    private static readonly string Unescaped = string.Concat(
        Enumerable.Range(' ', 0x7f - ' ' + 1).Select(c => (char)c).Where(c => c is not ('\'' or '"' or '\\' or '/')));

    private static readonly SearchValues<char> Plain = SearchValues.Create(Unescaped);
    private static readonly SearchValues<char> PlainWithApostrophe = SearchValues.Create(Unescaped + "'");

    /// <summary>Escapes a text.</summary>
    /// <returns>The same string if nothing needs an escape.</returns>
    public static string Escape(string text, Budget budget)
    {
        if (!text.AsSpan().ContainsAnyExcept(Plain))
        {
            return text;
        }

        using var sink = new StringSink(budget.MaxLength);
        Append(sink, text);
        return sink.ToString();
    }

    /// <summary>Writes a text with escapes.</summary>
    /// <param name="sink">The sink that receives the text.</param>
    /// <param name="text">The text to escape.</param>
    /// <param name="keepsApostrophes">True not to escape apostrophes, as JSON requires.</param>
    public static void Append(TextSink sink, ReadOnlySpan<char> text, bool keepsApostrophes = false)
    {
        if (sink is Utf8Sink output && output.Room((long)text.Length * LongestEscape) is { IsEmpty: false } room)
        {
            output.Advance(Write(text, room, keepsApostrophes));
            return;
        }

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
        Span<byte> escape = stackalloc byte[LongestEscape];
        foreach (var character in escape[..WriteEscape(value, escape)])
        {
            sink.Append((char)character);
        }
    }
}
