namespace Sluice.MappingTemplates.Syntax;

/// <summary>A reference: <c>$a.b[0].c($d)</c>, in all its spellings.</summary>
internal sealed class ReferenceSyntax : SyntaxNode
{
    /// <summary>The variable's name.</summary>
    public string Name { get; set; } = "";

    public List<SyntaxNode> Parts { get; } = new List<SyntaxNode>();

    /// <summary>A name without <c>$</c> that the lexer took for a reference: printed as it is, null as a value.</summary>
    public bool IsBareWord { get; set; }

    /// <summary>True for <c>$\!a</c>: null as a value, though it is printed and true as a reference without a value is.</summary>
    public bool IsEscapedBang { get; set; }

    /// <summary>True for <c>\$a</c>: the reference's text is printed, not its value.</summary>
    public bool IsEscaped { get; set; }

    /// <summary>Half of the backslashes before it.</summary>
    public string EscapePrefix { get; set; } = "";

    /// <summary>What stuck to it from before, such as <c>#</c> or <c>$</c>.</summary>
    public string Prefix { get; set; } = "";

    /// <summary>All of it, as it is written.</summary>
    public string FullText { get; set; } = "";

    /// <summary>What is printed where there is no value.</summary>
    public string NullText { get; set; } = "";
}
