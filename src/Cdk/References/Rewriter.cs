using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon.CDK;

namespace Sluice.Cdk.References;

/// <summary>
/// Turns values of a template into values of the CDK: references name what is in the stack, and what is known already is decided.
/// </summary>
internal sealed class Rewriter(ITargets targets)
{
    /// <summary>The value of <c>AWS::NoValue</c>: the member or item is left out.</summary>
    public static readonly object Nothing = new();

    private const string NoValue = "AWS::NoValue";

    /// <summary>Returns the value, or <see cref="Nothing"/>.</summary>
    public object Value(JsonNode? node) => node switch
    {
        null => null!,
        JsonObject value => Object(value),
        JsonArray items => Items(items),
        _ => Scalar(node.AsValue()),
    };

    /// <summary>Returns the value as a text, which may be a token of the CDK, or null if there is none.</summary>
    public string? AsText(JsonNode? node) => Value(node) switch
    {
        null => null,
        string text => text,
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        var value => ReferenceEquals(value, Nothing) ? null : Token.AsString(value),
    };

    /// <summary>Returns the text if the value is one, and otherwise null.</summary>
    public static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>Returns the logical id that <c>Ref</c> names, and otherwise null.</summary>
    public static string? Target(JsonNode? node) => node is JsonObject { Count: 1 } value ? Text(value["Ref"]) : null;

    /// <summary>Returns the logical id that <c>Fn::GetAtt</c> names, and otherwise null.</summary>
    public static string? AttributeTarget(JsonNode? node) =>
        node is JsonObject { Count: 1 } value && value["Fn::GetAtt"] is { } attribute
            ? attribute is JsonArray { Count: > 0 } pair ? Text(pair[0]) : Text(attribute)?.Split('.')[0]
            : null;

    /// <summary>Returns the members of an object that have a value.</summary>
    public Dictionary<string, object> Members(JsonObject value)
    {
        var members = new Dictionary<string, object>();
        foreach (var (name, member) in value)
        {
            if (Value(member) is var rewritten && !ReferenceEquals(rewritten, Nothing))
            {
                members[name] = rewritten;
            }
        }

        return members;
    }

    private object[] Items(JsonArray items) => [.. items.Select(Value).Where(item => !ReferenceEquals(item, Nothing))];

    private object Object(JsonObject value)
    {
        if (value.Count != 1)
        {
            return Members(value);
        }

        var (name, argument) = value.First();
        return (name, argument) switch
        {
            ("Ref", JsonValue) when Text(argument) == NoValue => Nothing,
            ("Ref", JsonValue) when Text(argument) is { } target => targets.Reference(target),
            ("Fn::GetAtt", JsonArray { Count: 2 } pair) when Text(pair[0]) is { } target => targets.Attribute(target, Value(pair[1])),
            ("Fn::GetAtt", JsonValue) when Text(argument) is { } dotted && dotted.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot =>
                targets.Attribute(dotted[..dot], dotted[(dot + 1)..]),
            ("Fn::Sub", JsonValue) when Text(argument) is { } text => new SubText(targets, []).Rewrite(text),
            ("Fn::Sub", JsonArray { Count: 2 } pair) when Text(pair[0]) is { } text && pair[1] is JsonObject variables =>
                new SubText(targets, Members(variables)).Rewrite(text),
            ("Fn::If", JsonArray { Count: 3 } branches) when Text(branches[0]) is { } condition => If(condition, branches),
            ("Fn::FindInMap", JsonArray { Count: >= 3 } keys) when Text(keys[0]) is { } mapping =>
                new Dictionary<string, object> { [name] = new object[] { targets.Mapping(mapping) }.Concat(keys.Skip(1).Select(Value)).ToArray() },
            _ => Members(value),
        };
    }

    private object If(string condition, JsonArray branches) => targets.Condition(condition) switch
    {
        bool isTrue => Value(branches[isTrue ? 1 : 2]),
        var id => new Dictionary<string, object> { ["Fn::If"] = new[] { id, Branch(branches[1]), Branch(branches[2]) } },
    };

    private object Branch(JsonNode? node) =>
        Value(node) is var value && ReferenceEquals(value, Nothing) ? new Dictionary<string, object> { ["Ref"] = NoValue } : value;

    private static object Scalar(JsonValue value) => value.GetValueKind() switch
    {
        JsonValueKind.String => value.GetValue<string>(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => value.TryGetValue<long>(out var whole) && Math.Abs(whole) <= int.MaxValue ? (int)whole : value.GetValue<double>(),
    };
}
