using System.Text.RegularExpressions;
using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Output;
using Sluice.MappingTemplates.Java.Regex;

namespace Sluice.MappingTemplates.Java.Strings;

/// <content>The methods that take a regular expression.</content>
internal static partial class JavaString
{
    /// <summary>Does the same as Java's <c>split(regex, limit)</c>.</summary>
    /// <exception cref="JavaException">The expression is malformed, or takes too long.</exception>
    public static string[] Split(string text, string regex, int limit, Budget budget)
    {
        var compiled = JavaRegexCache.Get(regex, budget);
        var state = new SplitState(text, limit, budget);
        if (compiled.Literal is { Length: > 0 } literal)
        {
            for (var i = TextSearch.IndexOf(text, literal, 0); i >= 0 && state.Add(i, literal.Length);)
            {
                i = TextSearch.IndexOf(text, literal, i + literal.Length);
            }
        }
        else if (compiled.Literal is not null)
        {
            // The empty pattern matches between all characters.
            for (var i = 0; i <= text.Length && state.Add(i, 0); i++)
            {
            }
        }
        else
        {
            compiled.ForEachMatch(text, ref state, static (ref SplitState s, Match match) => s.Add(match.Index, match.Length), budget);
        }

        return state.Finish();
    }

    /// <summary>Does the same as Java's <c>replaceAll(regex, replacement)</c>.</summary>
    /// <exception cref="JavaException">The expression or the replacement is malformed, or it takes too long.</exception>
    /// <exception cref="TextTooLongException">The result would be longer than the limit.</exception>
    public static string ReplaceAll(string text, string regex, string replacement, Budget budget) =>
        Replace(text, regex, replacement, all: true, budget);

    /// <summary>Does the same as Java's <c>replaceFirst(regex, replacement)</c>.</summary>
    /// <exception cref="JavaException">The expression or the replacement is malformed, or it takes too long.</exception>
    /// <exception cref="TextTooLongException">The result would be longer than the limit.</exception>
    public static string ReplaceFirst(string text, string regex, string replacement, Budget budget) =>
        Replace(text, regex, replacement, all: false, budget);

    /// <summary>Does the same as Java's <c>matches(regex)</c>, which matches the whole text.</summary>
    /// <exception cref="JavaException">The expression is malformed, or takes too long.</exception>
    public static bool Matches(string text, string regex, Budget budget) => JavaRegexCache.Get(regex, budget).Matches(text, budget);

    private static string Replace(string text, string regex, string replacement, bool all, Budget budget)
    {
        var compiled = JavaRegexCache.Get(regex, budget);
        if (compiled.Literal is { } literal && ReplaceLiteral(text, literal, replacement, all, budget) is { } replaced)
        {
            return replaced;
        }

        using var sink = new StringSink(budget.MaxLength);
        var state = new ReplaceState(text, replacement, compiled.Literal is null ? compiled : JavaRegex.Compile($"(?:{regex})", budget), sink, all);
        state.Regex.ForEachMatch(text, ref state, static (ref ReplaceState s, Match match) => s.Replace(match), budget);
        return state.Finish();
    }

    // Returns null if the replacement refers to a group. A literal pattern has the group 0, which is the whole match.
    private static string? ReplaceLiteral(string text, string literal, string replacement, bool all, Budget budget)
    {
        var first = TextSearch.IndexOf(text, literal, 0);
        if (first < 0)
        {
            return text;
        }

        if (ReplacementTemplate.Unescaped(replacement) is not { } plain)
        {
            return null;
        }

        return all
            ? Replace(text, literal, plain, budget)
            : string.Concat(text.AsSpan(0, first), plain, text.AsSpan(first + literal.Length));
    }

    private ref struct ReplaceState(string text, string replacement, JavaRegex regex, StringSink sink, bool all)
    {
        private int _end;
        private bool _matched;

        public JavaRegex Regex => regex;

        public bool Replace(Match match)
        {
            _matched = true;
            sink.Append(text.AsSpan(_end, match.Index - _end));
            ReplacementTemplate.Append(sink, replacement, regex, match);
            _end = match.Index + match.Length;
            return all;
        }

        public readonly string Finish()
        {
            if (!_matched)
            {
                return text;
            }

            sink.Append(text.AsSpan(_end));
            return sink.ToString();
        }
    }
}
