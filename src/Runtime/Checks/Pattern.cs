using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Sluice.Runtime;

/// <summary>
/// A regular expression of an attribute. It is built when it is first needed, without backtracking where the pattern
/// allows that, so that the time is linear in the value; else each request has a limited time for all its values.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Pattern
{
    private readonly string _pattern;
    private readonly int _timeout;
    private Regex? _regex;

    /// <summary>A pattern that is not parsed yet.</summary>
    /// <param name="pattern">In .NET's syntax; checked at build time.</param>
    /// <param name="timeout">For one value, in milliseconds.</param>
    public Pattern(string pattern, int timeout) => (_pattern, _timeout) = (pattern, timeout);

    /// <summary>True where the first match is the whole value, as for <c>RegularExpressionAttribute</c>.</summary>
    internal bool Matches(string value, MatchingTime time)
    {
        _regex ??= Create();
        if (_regex.Options.HasFlag(RegexOptions.NonBacktracking))
        {
            return IsWhole(_regex, value);
        }

        if (time.IsOver)
        {
            return false;
        }

        var start = Stopwatch.GetTimestamp();
        try
        {
            return IsWhole(_regex, value);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
        finally
        {
            time.Spend(Stopwatch.GetElapsedTime(start));
        }
    }

    private static bool IsWhole(Regex regex, string value)
    {
        foreach (var match in regex.EnumerateMatches(value))
        {
            return match.Index == 0 && match.Length == value.Length;
        }

        return false;
    }

    private Regex Create()
    {
        var timeout = TimeSpan.FromMilliseconds(Math.Clamp(_timeout <= 0 ? MatchingTime.LimitMilliseconds : _timeout, 1, MatchingTime.LimitMilliseconds));
        try
        {
            return new(_pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (NotSupportedException)
        {
            // Lookarounds, backreferences and atomic groups.
            return new(_pattern, RegexOptions.CultureInvariant, timeout);
        }
    }
}
