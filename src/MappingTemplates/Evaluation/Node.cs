namespace Sluice.MappingTemplates.Evaluation;

/// <summary>A part of a template, ready to run. Immutable but for caches that any thread may overwrite.</summary>
internal abstract class Node
{
    /// <summary>Where it stands in the template, for errors.</summary>
    public int Position { get; init; }

    /// <summary>Writes what it prints.</summary>
    public abstract Flow Render(Frame frame);
}
