using System.Diagnostics;
using System.Text.RegularExpressions;
using Sluice.MappingTemplates.Java.Basics;

namespace Sluice.MappingTemplates.Java.Regex;

/// <summary>A Java regular expression that runs on .NET's engine, with a time limit. Immutable; share it between threads.</summary>
internal sealed class JavaRegex
{
    private const int MaxPatternLength = 64 * 1024;

    // To translate and compile one.
    private const long WorkOfACharacter = 256;

    private const long WorkOfATranslatedCharacter = 16;

    private readonly RegexFlags _flags;
    private readonly TimeSpan _timeout;
    private readonly TranslatedRegex? _translated;

    // The text of a pattern such as (?i)x-tenant.
    private readonly string? _literalIgnoringCase;

    // By the two ways to search, and by whether the text is wide.
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
                throw new JavaException("LimitException", $"a regular expression of more than {MaxPatternLength} characters");
            }

            budget.Spend(pattern.Length * WorkOfACharacter);
            _translated = RegexTranslator.Translate(pattern, _flags, wide: false);
            _ = Engine(wide: false, whole: false, budget);
        }
    }

    /// <summary>The pattern as it was written.</summary>
    public string Pattern { get; }

    /// <summary>The text that the pattern matches, where it is nothing but text; else null.</summary>
    public string? Literal { get; }

    public int Groups => _translated?.Groups ?? 0;

    /// <exception cref="JavaException">A <c>PatternSyntaxException</c>; or the pattern cannot be translated.</exception>
    public static JavaRegex Compile(string pattern, Budget budget, bool ignoreCase = false) => new(pattern, ignoreCase, budget);

    /// <summary>The number of a named group, or -1.</summary>
    public int GroupNumber(string name) => _translated is not null && _translated.Names.TryGetValue(name, out var number) ? number : -1;

    /// <summary>The whole text.</summary>
    /// <exception cref="JavaException">It takes too long.</exception>
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

    /// <summary>Calls for each match until it answers false. Not for a literal.</summary>
    /// <exception cref="JavaException">It takes too long.</exception>
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

    // .NET's \b is Java's in ASCII only.
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

    private JavaException TooLong() => new("RegexTimeoutException", $"the regular expression '{Pattern}' takes longer than {_timeout.TotalMilliseconds} ms");
}
