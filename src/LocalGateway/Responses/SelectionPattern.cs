using System.Text.RegularExpressions;

namespace Sluice.LocalGateway.Responses;

/// <summary>The regular expression of an integration response: Java's syntax, and it must match the whole text.</summary>
internal sealed class SelectionPattern
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private readonly Regex _regex;

    private SelectionPattern(string text, Regex regex)
    {
        Text = text;
        _regex = regex;
    }

    public string Text { get; }

    /// <exception cref="ArgumentException">The text is not a regular expression.</exception>
    public static SelectionPattern Parse(string text)
        => new(text, new Regex($@"\A(?:{text})\z", RegexOptions.CultureInvariant, Longest));

    /// <summary>False also where the match takes too long, so that a hostile text cannot hold up the gateway.</summary>
    public bool IsMatch(string text)
    {
        try
        {
            return _regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
