namespace Sluice.MappingTemplates.Syntax;

/// <summary><c>#set(target = value)</c>.</summary>
internal sealed class SetSyntax : SyntaxNode
{
    public SetSyntax(ReferenceSyntax target, SyntaxNode value, string name)
    {
        Target = target;
        Value = value;
        Name = name;
    }

    public ReferenceSyntax Target { get; }

    public SyntaxNode Value { get; }

    /// <summary>
    /// The variable that is set, if the target has no parts. It is the target's text without its <c>$</c>; therefore <c>${x}</c> does not set <c>x</c>.
    /// </summary>
    public string Name { get; }
}
