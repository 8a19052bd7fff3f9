using Sluice.MappingTemplates.Syntax;

namespace Sluice.MappingTemplates.Linting.Rules;

/// <summary>
/// Finds conditions such as <c>#if($x)</c>. They are true for every value except the boolean false, also for a missing value and the empty string.
/// </summary>
internal sealed class PresenceTestRule : LintRule
{
    private static readonly HashSet<string> BooleanNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "hasNext", "isEmpty", "empty", "first", "last", "contains", "containsKey", "containsValue", "containsAll", "equals", "equalsIgnoreCase", "startsWith",
        "endsWith", "matches", "isBlank", "add", "remove", "addAll", "isArray", "regionMatches", "contentEquals",
    };

    public override string Name => "presence-test";

    public override void OnCondition(SyntaxNode condition, LintSession session)
    {
        var tested = SyntaxShapes.Unwrap(condition is NotSyntax not ? not.Operand : condition);
        if (tested is BinarySyntax { Operator: BinaryOperator.And or BinaryOperator.Or } both)
        {
            OnCondition(both.Left, session);
            OnCondition(both.Right, session);
        }
        else if (tested is ReferenceSyntax { IsBareWord: false } reference && !IsBoolean(reference, session))
        {
            session.Report(
                this,
                reference,
                $"${reference.Name} counts as true unless it is the boolean false: a value that is missing, null or empty does too. "
                + "Compare it (!= \"\"), or look for its name in keySet().");
        }
    }

    private static bool IsBoolean(ReferenceSyntax reference, LintSession session) => reference.Parts switch
    {
        [.., PropertySyntax property] => BooleanNames.Contains(property.Name),
        [.., MethodSyntax method] => BooleanNames.Contains(method.Name),
        [] => reference.Name == "velocityHasNext" || session.Resolve(reference) is BooleanSyntax or NotSyntax or BinarySyntax
        {
            Operator: not (BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply or BinaryOperator.Divide or BinaryOperator.Modulus),
        }
        || (session.Resolve(reference) is ReferenceSyntax other && other != reference && IsBoolean(other, session)),
        _ => false,
    };
}
