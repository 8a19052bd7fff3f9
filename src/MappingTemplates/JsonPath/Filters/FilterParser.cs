using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Regex;
using Sluice.MappingTemplates.Java.Strings;

namespace Sluice.MappingTemplates.JsonPath.Filters;

/// <summary>Parses <c>[?(…)]</c> as Jayway 2.0.0 does: it splits the text at the operators, even within quotes.</summary>
internal static class FilterParser
{
    // The conditions are evaluated recursively, so their number is limited.
    private const int MaxConditions = 1_000;

    // The first of these that occurs anywhere in the condition is its operator.
    private static readonly string[] Operators = ["==", ">=", "<=", "!=", "<", ">", "=~"];

    /// <summary>Parses a filter.</summary>
    /// <exception cref="JavaException">An <c>InvalidPathException</c>.</exception>
    public static Filter Parse(string text, int nesting, Budget budget)
    {
        var inside = Unwrap(Unwrap(text, "[", "]"), "?", "");
        inside = Unwrap(inside, "(", ")");
        var operators = new Stack<string>();
        var criteria = new Stack<Filter>();
        foreach (var part in Split(inside))
        {
            if (part is "&&" or "||")
            {
                operators.Push(part);
            }
            else
            {
                if (criteria.Count == MaxConditions)
                {
                    throw new JavaException("LimitException", $"a filter has more than {MaxConditions} conditions");
                }

                criteria.Push(ParseCriterion(Clean(part), nesting, budget));
            }
        }

        return Combine(operators, criteria, text);
    }

    // Combines the conditions from the last to the first, so that the last one is evaluated first.
    private static Filter Combine(Stack<string> operators, Stack<Filter> criteria, string text)
    {
        if (criteria.Count != operators.Count + 1)
        {
            throw JsonPathCompiler.Invalid($"the operators of '{text}' do not match its conditions");
        }

        Filter filter = new AndFilter([criteria.Pop()]);
        var isSingle = true;
        while (operators.TryPop(out var name))
        {
            var other = criteria.Pop();
            filter = name == "||" ? filter.Or(other) : isSingle ? new AndFilter([filter, other]) : filter.And(other);
            isSingle = false;
        }

        return filter;
    }

    private static string Unwrap(string text, string start, string end)
    {
        text = text.Trim(JavaTrim.Characters);
        return text.Length >= start.Length + end.Length && text.StartsWith(start, StringComparison.Ordinal) && text.EndsWith(end, StringComparison.Ordinal)
            ? text[start.Length..^end.Length]
            : throw JsonPathCompiler.Invalid($"a filter is written '[?(…)]', not '{text}'");
    }

    private static List<string> Split(string text)
    {
        text = text.Trim(JavaTrim.Characters);
        var parts = new List<string>();
        var start = 0;
        for (var i = 1; i < text.Length; i++)
        {
            if (IsOperator(text, i) || IsOperator(text, i - 2))
            {
                parts.Add(text[start..i].Trim(JavaTrim.Characters));
                start = i;
            }
        }

        parts.Add(text[start..].Trim(JavaTrim.Characters));
        return parts;
    }

    private static bool IsOperator(string text, int index) =>
        index >= 0 && index + 1 < text.Length && text[index] is '&' or '|' && text[index] == text[index + 1];

    private static string Clean(string criterion)
    {
        var start = 0;
        while (start < criterion.Length && criterion[start] is '[' or '?' or '(' or ' ')
        {
            start++;
        }

        var end = criterion.Length - 1;
        while (end >= 0 && criterion[end] is ')' or ' ')
        {
            end--;
        }

        return start < criterion.Length && end >= 0 && start <= end + 1
            ? criterion[start..(end + 1)]
            : throw JsonPathCompiler.Invalid("a filter has an empty condition");
    }

    private static Filter ParseCriterion(string text, int nesting, Budget budget)
    {
        foreach (var name in Operators)
        {
            var index = text.IndexOf(name, StringComparison.Ordinal);
            if (index >= 0)
            {
                var left = ParseOperand(text[..index], nesting, isLeft: true, budget, out _);
                var right = ParseOperand(text[(index + name.Length)..], nesting, isLeft: false, budget, out _);
                return new ComparisonFilter(left, ParseComparison(name), right);
            }
        }

        var operand = ParseOperand(text, nesting, isLeft: true, budget, out var negated);
        return operand.Path is { } path
            ? new ExistsFilter(path, !negated)
            : throw JsonPathCompiler.Invalid($"'{text}' has no operator");
    }

    private static Comparison ParseComparison(string name) => name switch
    {
        "==" => Comparison.Equal,
        "!=" => Comparison.NotEqual,
        "<" => Comparison.Less,
        "<=" => Comparison.LessOrEqual,
        ">" => Comparison.Greater,
        ">=" => Comparison.GreaterOrEqual,
        _ => Comparison.Matches,
    };

    private static FilterOperand ParseOperand(string text, int nesting, bool isLeft, Budget budget, out bool negated)
    {
        text = text.Trim(JavaTrim.Characters);
        negated = text.StartsWith("!@", StringComparison.Ordinal);
        if (negated && !isLeft)
        {
            throw JsonPathCompiler.Invalid("'!' can only negate an existence check, as in [?(!@.name)]");
        }

        if (negated || text is ['$' or '@', ..])
        {
            var path = JsonPathCompiler.Compile(negated ? text[1..] : text, nesting + 1, budget);
            return path.IsDefinite ? new FilterOperand(path) : throw JsonPathCompiler.Invalid($"the path '{text}' in a filter is not definite");
        }

        if (text is ['\'', .., '\''])
        {
            return new FilterOperand(text[1..^1]);
        }

        var isPattern = text is ['/', .., '/'] or ['/', .., '/', 'i'] or ['/', 'i'];
        if (text is "'" or "/" || (isPattern && text.LastIndexOf('/') == 0))
        {
            throw JsonPathCompiler.Invalid($"'{text}' has no closing quote or slash");
        }

        return isPattern
            ? new FilterOperand(JavaRegex.Compile(text[1..text.LastIndexOf('/')], budget, ignoreCase: text[^1] == 'i'))
            : new FilterOperand(text);
    }
}
