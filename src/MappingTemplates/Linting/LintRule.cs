using Sluice.MappingTemplates.Syntax;

namespace Sluice.MappingTemplates.Linting;

/// <summary>A rule of the linter.</summary>
internal abstract class LintRule
{
    /// <summary>The name of the rule in findings.</summary>
    public abstract string Name { get; }

    /// <summary>Checks a reference that is printed, or that is part of an expression.</summary>
    public virtual void OnReference(ReferenceSyntax reference, ReferencePlace place, LintSession session)
    {
    }

    /// <summary>Checks the condition of an <c>#if</c> or <c>#elseif</c>.</summary>
    public virtual void OnCondition(SyntaxNode condition, LintSession session)
    {
    }

    /// <summary>Checks an assignment.</summary>
    public virtual void OnSet(SetSyntax set, LintSession session)
    {
    }

    /// <summary>Checks a directive other than <c>#set</c> and <c>#if</c>, known or not.</summary>
    public virtual void OnDirective(DirectiveSyntax directive, LintSession session)
    {
    }
}
