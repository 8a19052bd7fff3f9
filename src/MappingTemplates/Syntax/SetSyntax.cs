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

    /// <summary>The variable that is set where the target is one: the target's text without its <c>$</c>, so <c>${x}</c> does not set <c>x</c>.</summary>
    public string Name { get; }
}
