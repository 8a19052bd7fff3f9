namespace Sluice.MappingTemplates;

/// <summary>The text is not a template that Velocity 1.7 accepts.</summary>
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

    /// <summary>What is wrong, without the place.</summary>
    public string Problem { get; }

    /// <summary>The line, from 1.</summary>
    public int Line { get; }

    /// <summary>The column in UTF-16 units, from 1.</summary>
    public int Column { get; }

    /// <summary>What could have stood there; empty where that is unknown.</summary>
    public IReadOnlyList<string> Expected { get; }
}
