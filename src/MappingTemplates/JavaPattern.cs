using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Regex;

namespace Sluice.MappingTemplates;

/// <summary>A regular expression in Java's syntax, such as an integration response's selection pattern. Immutable and thread-safe.</summary>
public sealed class JavaPattern
{
    private readonly JavaRegex _regex;

    private JavaPattern(JavaRegex regex) => _regex = regex;

    /// <summary>The text of the pattern.</summary>
    public string Text => _regex.Pattern;

    /// <summary>Compiles a pattern.</summary>
    /// <param name="pattern">A pattern in the syntax of <c>java.util.regex.Pattern</c>.</param>
    /// <exception cref="FormatException">Java would refuse the pattern, or it cannot be translated to .NET.</exception>
    public static JavaPattern Parse(string pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        try
        {
            return new(JavaRegex.Compile(pattern, new Budget()));
        }
        catch (JavaException problem)
        {
            throw new FormatException(problem.Message, problem);
        }
    }

    /// <summary>Returns true if the pattern matches the whole text. Returns false if the match takes longer than a second.</summary>
    /// <param name="text">The text.</param>
    public bool Matches(string text)
    {
        try
        {
            return _regex.Matches(text, new Budget());
        }
        catch (JavaException)
        {
            return false;
        }
    }
}
