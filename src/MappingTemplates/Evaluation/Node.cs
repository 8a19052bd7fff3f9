namespace Sluice.MappingTemplates.Evaluation;

/// <summary>A part of a template that can be rendered. It is immutable except for caches, which any thread may overwrite.</summary>
internal abstract class Node
{
    /// <summary>The position in the template, for errors.</summary>
    public int Position { get; init; }

    /// <summary>Renders the node into the frame's current output.</summary>
    public abstract Flow Render(Frame frame);
}
