namespace Sluice.MappingTemplates.Evaluation;

/// <summary>Where a rendering goes on after a statement.</summary>
internal enum Flow
{
    Next,

    /// <summary>After the nearest loop or block, or after <see cref="Frame.BreakTarget"/>.</summary>
    Break,

    /// <summary>Nowhere: the template ends.</summary>
    Stop,
}
