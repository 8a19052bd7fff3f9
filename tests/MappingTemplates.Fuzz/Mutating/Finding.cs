namespace Sluice.MappingTemplates.Fuzz.Mutating;

/// <summary>What one mutated template did.</summary>
internal enum Finding
{
    Rendered,
    ParseError,
    RenderError,
    Cancelled,
    Crash,
    TooSlow,
}
