namespace Sluice.MappingTemplates.Syntax;

/// <summary><c>#set(target = value)</c>.</summary>
internal sealed class SetSyntax : SyntaxNode
{
    public SetSyntax(ReferenceSyntax target, SyntaxNode value, string removedName)
    {
        Target = target;
        Value = value;
        RemovedName = removedName;
    }

    public ReferenceSyntax Target { get; }

    public SyntaxNode Value { get; }

    /// <summary>The variable that a null value removes: the target's first token without its first character.</summary>
    public string RemovedName { get; }
}
