namespace Sluice.MappingTemplates;

/// <summary>A template failed while it was rendered; the gateway answers 500.</summary>
public sealed class TemplateRenderException : Exception
{
    internal TemplateRenderException(string problem, int line, int column, Exception? inner = null)
        : base($"({line},{column}): {problem}", inner)
    {
        Problem = problem;
        Line = line;
        Column = column;
    }

    /// <summary>What went wrong, without the place.</summary>
    public string Problem { get; }

    /// <summary>The line of the template, from 1.</summary>
    public int Line { get; }

    /// <summary>The column in UTF-16 units, from 1.</summary>
    public int Column { get; }
}
