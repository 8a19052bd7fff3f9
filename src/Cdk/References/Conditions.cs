using System.Globalization;
using System.Text.Json.Nodes;
using Amazon.CDK;
using Constructs;

namespace Sluice.Cdk.References;

/// <summary>
/// The conditions of a template. One that only asks about given values is decided; of the others a condition of the stack is made when it is used.
/// </summary>
internal sealed class Conditions(Construct scope, JsonObject? section, Rewriter values)
{
    private readonly Dictionary<string, object> _known = [];
    private readonly HashSet<string> _open = [];

    /// <summary>Returns a <see cref="bool"/>, or the <see cref="CfnCondition"/>.</summary>
    /// <exception cref="SluiceApiException">The template has no such condition.</exception>
    public object Of(string name)
    {
        if (_known.TryGetValue(name, out var known))
        {
            return known;
        }

        if (section?[name] is not { } expression)
        {
            throw new SluiceApiException($"template.json uses the condition '{name}', which it does not have.");
        }

        if (!_open.Add(name))
        {
            throw new SluiceApiException($"template.json: the condition '{name}' depends on itself.");
        }

        var value = Evaluate(name, expression);
        return _known[name] = value is ICfnConditionExpression open ? new CfnCondition(scope, name, new CfnConditionProps { Expression = open }) : value;
    }

    private object Evaluate(string name, JsonNode? expression)
    {
        if (expression is not JsonObject { Count: 1 } single)
        {
            throw new SluiceApiException($"template.json: the condition '{name}' is no function such as Fn::Equals.");
        }

        var (function, argument) = single.First();
        return (function, argument) switch
        {
            ("Condition", JsonValue) => Of(Rewriter.Text(argument)!),
            ("Fn::Equals", JsonArray { Count: 2 } pair) => AreEqual(values.Value(pair[0]), values.Value(pair[1])),
            ("Fn::Not", JsonArray { Count: 1 } one) => Evaluate(name, one[0]) is var value && value is bool known
                ? !known
                : Fn.ConditionNot((ICfnConditionExpression)value),
            ("Fn::And", JsonArray all) => Combine(all.Select(item => Evaluate(name, item)), decides: false, open => Fn.ConditionAnd(open)),
            ("Fn::Or", JsonArray any) => Combine(any.Select(item => Evaluate(name, item)), decides: true, open => Fn.ConditionOr(open)),
            _ => throw new SluiceApiException($"template.json: SluiceApi does not know the function '{function}' of the condition '{name}'."),
        };
    }

    private static object AreEqual(object left, object right) =>
        Known(left) is { } one && Known(right) is { } other ? one == other : Fn.ConditionEquals(left, right);

    private static string? Known(object value) => value switch
    {
        string text => Token.IsUnresolved(text) ? null : text,
        bool flag => flag ? "true" : "false",
        int or double => Convert.ToString(value, CultureInfo.InvariantCulture),
        _ => null,
    };

    private static object Combine(IEnumerable<object> items, bool decides, Func<ICfnConditionExpression[], object> combine)
    {
        var all = items.ToList();
        if (all.OfType<bool>().Contains(decides))
        {
            return decides;
        }

        var open = all.OfType<ICfnConditionExpression>().ToArray();
        return open.Length switch { 0 => !decides, 1 => open[0], _ => combine(open) };
    }
}
