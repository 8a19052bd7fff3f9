namespace Sluice.MappingTemplates;

/// <summary>Thrown if a text is not a template that Velocity 1.7 accepts.</summary>
public sealed class TemplateParseException : Exception
{
    internal TemplateParseException(string problem, int line, int column, IReadOnlyList<string> expected)
        : base($"({line},{column}): {problem}{(expected.Count == 0 ? "" : "; expected " + string.Join(" or ", expected))}")
    {
        Problem = problem;
        Line = line;
        Column = column;
        Expected = expected;
    }

    /// <summary>What is wrong, without the line and column.</summary>
    public string Problem { get; }

    /// <summary>The line, from 1.</summary>
    public int Line { get; }

    /// <summary>The column in UTF-16 units, from 1.</summary>
    public int Column { get; }

    /// <summary>What the parser expected at this place; empty if it is not known.</summary>
    public IReadOnlyList<string> Expected { get; }
}
