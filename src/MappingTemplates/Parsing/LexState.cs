namespace Sluice.MappingTemplates.Parsing;

/// <summary>The states of the lexer. The states and their transitions are those of Velocity's lexer.</summary>
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
