using System.Diagnostics;
using System.Text.RegularExpressions;
using Sluice.MappingTemplates.Java.Basics;

namespace Sluice.MappingTemplates.Java.Regex;

/// <summary>A Java regular expression that runs on .NET's engine with a time limit. It is immutable, so threads can share it.</summary>
internal sealed class JavaRegex
{
    private const int MaxPatternLength = 64 * 1024;

    // The work of translating and compiling one character of a pattern.
    private const long WorkOfACharacter = 256;

    private const long WorkOfATranslatedCharacter = 16;

    private readonly RegexFlags _flags;
    private readonly TimeSpan _timeout;
    private readonly TranslatedRegex? _translated;

    // The text of a pattern such as (?i)x-tenant, which needs no engine for a whole match.
    private readonly string? _literalIgnoringCase;

    // One engine for each way to search (a whole match or any match) and each kind of text (wide or not).
    private readonly System.Text.RegularExpressions.Regex?[] _engines = new System.Text.RegularExpressions.Regex?[4];

    private JavaRegex(string pattern, bool ignoreCase, Budget budget)
    {
        Pattern = pattern;
        _flags = ignoreCase ? RegexFlags.IgnoreCase : RegexFlags.None;
        _timeout = budget.MaxRegexTime;
        (Literal, _literalIgnoringCase) = ignoreCase ? default : LiteralPattern.Find(pattern);
        if (Literal is null)
        {
            if (pattern.Length > MaxPatternLength)
            {
                throw new JavaException("LimitException", $"a regular expression has more than {MaxPatternLength} characters");
            }

            budget.Spend(pattern.Length * WorkOfACharacter);
            _translated = RegexTranslator.Translate(pattern, _flags, wide: false);
            _ = Engine(wide: false, whole: false, budget);
        }
    }

    /// <summary>The pattern as it is written in the template.</summary>
    public string Pattern { get; }

    /// <summary>The text that the pattern matches, if the pattern is only literal text; otherwise null.</summary>
    public string? Literal { get; }

    public int Groups => _translated?.Groups ?? 0;

    /// <summary>Compiles a pattern.</summary>
    /// <exception cref="JavaException">A <c>PatternSyntaxException</c>, or the pattern cannot be translated.</exception>
    public static JavaRegex Compile(string pattern, Budget budget, bool ignoreCase = false) => new(pattern, ignoreCase, budget);

    /// <summary>Returns the number of a named group, or -1 if there is no such group.</summary>
    public int GroupNumber(string name) => _translated is not null && _translated.Names.TryGetValue(name, out var number) ? number : -1;

    /// <summary>Returns true if the pattern matches the whole text.</summary>
    /// <exception cref="JavaException">The match takes too long.</exception>
    public bool Matches(string text, Budget budget)
    {
        if (Literal is not null)
        {
            return text == Literal;
        }

        if (_literalIgnoringCase is not null)
        {
            return System.Text.Ascii.EqualsIgnoreCase(text, _literalIgnoringCase);
        }

        var start = Stopwatch.GetTimestamp();
        try
        {
            return Engine(IsWide(text), whole: true, budget).IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            throw TooLong();
        }
        finally
        {
            budget.SpendRegexTime(Stopwatch.GetElapsedTime(start));
        }
    }

    /// <summary>Calls the handler for each match until the handler returns false. The pattern must not be a literal.</summary>
    /// <exception cref="JavaException">The search takes too long.</exception>
    public void ForEachMatch<TState>(string text, ref TState state, MatchHandler<TState> handler, Budget budget)
        where TState : allows ref struct
    {
        try
        {
            var start = Stopwatch.GetTimestamp();
            var match = Engine(IsWide(text), whole: false, budget).Match(text);
            while (true)
            {
                var now = Stopwatch.GetTimestamp();
                budget.SpendRegexTime(Stopwatch.GetElapsedTime(start, now));
                start = now;
                if (!match.Success || !handler(ref state, match))
                {
                    return;
                }

                match = match.NextMatch();
            }
        }
        catch (RegexMatchTimeoutException)
        {
            throw TooLong();
        }
    }

    // .NET's \b does the same as Java's only in ASCII text.
    private bool IsWide(string text)
        => _translated!.HasBoundaries ? !System.Text.Ascii.IsValid(text) : text.AsSpan().ContainsAnyInRange('\ud800', '\udfff');

    private System.Text.RegularExpressions.Regex Engine(bool wide, bool whole, Budget budget)
    {
        ref var engine = ref _engines[(wide ? 1 : 0) + (whole ? 2 : 0)];
        return engine ??= Make(wide, whole, budget);
    }

    private System.Text.RegularExpressions.Regex Make(bool wide, bool whole, Budget budget)
    {
        var pattern = wide ? RegexTranslator.Translate(Pattern, _flags, wide: true).Pattern : _translated!.Pattern;
        budget.Spend(pattern.Length * WorkOfATranslatedCharacter);
        var start = Stopwatch.GetTimestamp();
        try
        {
            return new System.Text.RegularExpressions.Regex(whole ? $"\\A(?:{pattern})\\z" : pattern, RegexOptions.CultureInvariant, _timeout);
        }
        catch (ArgumentException e)
        {
            throw new JavaException("UnsupportedOperationException", $"the regular expression '{Pattern}' works on AWS, but not here: {e.Message}");
        }
        finally
        {
            budget.SpendRegexTime(Stopwatch.GetElapsedTime(start));
        }
    }

    private JavaException TooLong() =>
        new("RegexTimeoutException", $"the regular expression '{Pattern}' takes longer than {_timeout.TotalMilliseconds} ms");
}
