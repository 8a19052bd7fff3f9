namespace Sluice.MappingTemplates.Evaluation;

/// <summary>Where a rendering continues after a statement.</summary>
internal enum Flow
{
    /// <summary>At the next statement.</summary>
    Next,

    /// <summary>After the innermost loop or block, or after <see cref="Frame.BreakTarget"/>.</summary>
    Break,

    /// <summary>Nowhere, because the rendering ends.</summary>
    Stop,
}
