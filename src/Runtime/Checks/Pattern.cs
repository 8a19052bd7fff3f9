using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Sluice.Runtime;

/// <summary>
/// The regular expression of an attribute. It is built at its first use. If the pattern allows it, it runs without backtracking, in a time that
/// is linear in the length of the value. Otherwise, each request has a limited time for all values together (<see cref="MatchingTime"/>).
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Pattern
{
    private readonly string _pattern;
    private readonly int _timeout;
    private Regex? _regex;

    /// <summary>Creates a pattern. The text is parsed at the first use.</summary>
    /// <param name="pattern">A regular expression in .NET's syntax, which the build has checked.</param>
    /// <param name="timeout">The longest time for one value, in milliseconds. It applies only if the pattern backtracks; zero or less means the limit
    /// of the request.</param>
    public Pattern(string pattern, int timeout) => (_pattern, _timeout) = (pattern, timeout);

    /// <summary>Returns true if the first match is the whole value, as <c>RegularExpressionAttribute</c> requires.</summary>
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
        var timeout = TimeSpan.FromMilliseconds(
            Math.Clamp(_timeout <= 0 ? MatchingTime.LimitMilliseconds : _timeout, 1, MatchingTime.LimitMilliseconds));
        try
        {
            return new(_pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (NotSupportedException)
        {
            // The pattern has lookarounds, backreferences or atomic groups, which need backtracking.
            return new(_pattern, RegexOptions.CultureInvariant, timeout);
        }
    }
}
