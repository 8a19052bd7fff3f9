namespace Sluice.MappingTemplates.Fuzz.Generation;

/// <summary>What a template is about.</summary>
internal enum Style
{
    /// <summary>One of the others, those of daily use more often.</summary>
    Any,

    /// <summary>An object with a reference a member, and directives before it.</summary>
    Mapping,

    /// <summary>References, text and nested directives in any order.</summary>
    Mixed,

    /// <summary>Arithmetic and comparisons.</summary>
    Calculations,

    /// <summary>Methods of all types but String.</summary>
    Calls,

    /// <summary>Methods of String, with regular expressions and formats.</summary>
    Texts,

    /// <summary>JSONPath.</summary>
    Paths,

    /// <summary>White space around each directive.</summary>
    White,

    /// <summary>What templates in the field look like.</summary>
    Idioms,

    /// <summary>Tokens without a grammar.</summary>
    Soup,

    /// <summary>Loops, blocks and assignments that share a few variables, and items that are null.</summary>
    Loops,
}
