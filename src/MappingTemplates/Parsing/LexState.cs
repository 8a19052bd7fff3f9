namespace Sluice.MappingTemplates.Parsing;

/// <summary>What the lexer expects next; the states and their changes are Velocity's.</summary>
internal enum LexState
{
    Default,

    /// <summary>After <c>$</c>.</summary>
    Reference,

    /// <summary>After the dot of a reference.</summary>
    ReferenceModifier,

    /// <summary>Within the brackets of a reference.</summary>
    ReferenceIndex,

    /// <summary>Within the parentheses of a method call.</summary>
    MethodArguments,

    /// <summary>After <c>#</c>.</summary>
    DirectiveName,

    /// <summary>Within the parentheses of a directive.</summary>
    Directive,

    TextBlock,
    BlockComment,
    FormalComment,
    LineComment,
}
