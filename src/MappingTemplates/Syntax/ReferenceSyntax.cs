namespace Sluice.MappingTemplates.Syntax;

/// <summary>A reference such as <c>$a.b[0].c($d)</c>, in any of its forms.</summary>
internal sealed class ReferenceSyntax : SyntaxNode
{
    /// <summary>The variable's name.</summary>
    public string Name { get; set; } = "";

    public List<SyntaxNode> Parts { get; } = new List<SyntaxNode>();

    /// <summary>True for a name without <c>$</c> that the lexer takes as a reference. It prints its text, and its value is null.</summary>
    public bool IsBareWord { get; set; }

    /// <summary>True for <c>$\!a</c>. Its value is null, but it prints and is true like a reference without a value.</summary>
    public bool IsEscapedBang { get; set; }

    /// <summary>True for <c>\$a</c>, which prints the text of the reference instead of its value.</summary>
    public bool IsEscaped { get; set; }

    /// <summary>Half of the backslashes before the reference.</summary>
    public string EscapePrefix { get; set; } = "";

    /// <summary>Characters that Velocity's lexer takes as part of the reference, such as <c>#</c> or <c>$</c>.</summary>
    public string Prefix { get; set; } = "";

    /// <summary>The whole reference as it is written.</summary>
    public string FullText { get; set; } = "";

    /// <summary>The text that is printed if the reference has no value.</summary>
    public string NullText { get; set; } = "";
}
