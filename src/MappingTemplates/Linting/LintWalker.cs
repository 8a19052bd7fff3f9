using Sluice.MappingTemplates.Syntax;

namespace Sluice.MappingTemplates.Linting;

/// <summary>Visits the syntax tree in the order of the text, and tracks whether the current place of the output is within double quotes.</summary>
internal sealed class LintWalker(LintRule[] rules, LintSession session)
{
    private bool _quoted;
    private bool _started;

    public void Walk(BlockSyntax block)
    {
        foreach (var statement in block.Statements)
        {
            switch (statement)
            {
                case TextSyntax text:
                    Read(text.Text);
                    break;
                case ReferenceSyntax reference:
                    Visit(reference, _quoted ? ReferencePlace.Quoted : ReferencePlace.Bare);
                    break;
                case SetSyntax set:
                    // A name alone is written and not read.
                    if (set.Target.Parts.Count > 0)
                    {
                        Visit(set.Target);
                    }

                    Visit(set.Value);
                    Array.ForEach(rules, rule => rule.OnSet(set, session));
                    session.Assign(set);
                    break;
                default:
                    WalkDirective(statement);
                    break;
            }
        }
    }

    private void WalkDirective(SyntaxNode statement)
    {
        switch (statement)
        {
            case IfSyntax conditional:
                for (var i = 0; i < conditional.Conditions.Count; i++)
                {
                    Condition(conditional.Conditions[i]);
                    Walk(conditional.Blocks[i]);
                }

                if (conditional.Else is not null)
                {
                    Walk(conditional.Else);
                }

                break;
            case DirectiveSyntax directive:
                Array.ForEach(rules, rule => rule.OnDirective(directive, session));
                session.Forget(directive.Variable.Trim('{', '}'));
                if (directive.Kind != DirectiveKind.Literal)
                {
                    directive.Children.ForEach(Visit);
                }

                break;
            default:
                Visit(statement);
                break;
        }
    }

    private void Condition(SyntaxNode condition)
    {
        Array.ForEach(rules, rule => rule.OnCondition(SyntaxShapes.Unwrap(condition), session));
        Visit(condition);
    }

    private void Visit(SyntaxNode node)
    {
        switch (node)
        {
            case BlockSyntax block:
                Walk(block);
                break;
            case ReferenceSyntax reference:
                Visit(reference, ReferencePlace.Value);
                break;
            case ExpressionSyntax whole:
                Visit(whole.Inner);
                break;
            case NotSyntax not:
                Visit(not.Operand);
                break;
            case BinarySyntax binary:
                Visit(binary.Left);
                Visit(binary.Right);
                break;
            case RangeSyntax range:
                Visit(range.From);
                Visit(range.To);
                break;
            case ListSyntax list:
                list.Items.ForEach(Visit);
                break;
            case MapSyntax map:
                map.KeysAndValues.ForEach(Visit);
                break;
            case StringSyntax { Template: { } template } literal:
                var outer = session.Enclosing;
                session.Enclosing ??= literal;
                VisitString(template);
                session.Enclosing = outer;
                break;
        }
    }

    private void Visit(ReferenceSyntax reference, ReferencePlace place)
    {
        if (!reference.IsEscaped && !reference.IsBareWord)
        {
            Array.ForEach(rules, rule => rule.OnReference(reference, place, session));
        }

        foreach (var part in reference.Parts)
        {
            switch (part)
            {
                case MethodSyntax method:
                    method.Arguments.ForEach(Visit);
                    break;
                case IndexSyntax index:
                    Visit(index.Index);
                    break;
            }
        }
    }

    // The content of a string is not printed at this place, so its text does not change the quotes of the output.
    private void VisitString(BlockSyntax template)
    {
        foreach (var statement in template.Statements)
        {
            if (statement is not TextSyntax)
            {
                Visit(statement);
            }
        }
    }

    private void Read(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!_started && !char.IsWhiteSpace(text[i]))
            {
                _started = true;
                session.IsJson = text[i] is '{' or '[' or '"';
            }

            if (_quoted && text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == '"')
            {
                _quoted = !_quoted;
            }
        }
    }
}
