using Sluice.MappingTemplates.Syntax;

namespace Sluice.MappingTemplates.Linting;

/// <summary>One thing to look for.</summary>
internal abstract class LintRule
{
    /// <summary>The name in a finding.</summary>
    public abstract string Name { get; }

    /// <summary>A reference that is printed, or that is part of an expression.</summary>
    public virtual void OnReference(ReferenceSyntax reference, ReferencePlace place, LintSession session)
    {
    }

    /// <summary>The condition of an <c>#if</c> or <c>#elseif</c>.</summary>
    public virtual void OnCondition(SyntaxNode condition, LintSession session)
    {
    }

    /// <summary>A directive besides <c>#set</c> and <c>#if</c>, known or not.</summary>
    public virtual void OnDirective(DirectiveSyntax directive, LintSession session)
    {
    }
}
