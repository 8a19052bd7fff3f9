namespace Sluice.MappingTemplates;

/// <summary>Thrown if a template fails while it is rendered. The gateway then responds with 500.</summary>
public sealed class TemplateRenderException : Exception
{
    internal TemplateRenderException(string problem, int line, int column, Exception? inner = null)
        : base($"({line},{column}): {problem}", inner)
    {
        Problem = problem;
        Line = line;
        Column = column;
    }

    /// <summary>What went wrong, without the line and column.</summary>
    public string Problem { get; }

    /// <summary>The line in the template, from 1.</summary>
    public int Line { get; }

    /// <summary>The column in UTF-16 units, from 1.</summary>
    public int Column { get; }
}
