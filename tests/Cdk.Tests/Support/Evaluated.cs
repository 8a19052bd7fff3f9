using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Sluice.Cdk.Tests.Support;

/// <summary>
/// Values of a template in one form, so that different ways to write the same value are equal: references and functions become texts as
/// <c>Fn::Sub</c> has them, parameters their values, and every number and boolean a text.
/// </summary>
/// <param name="template">The template that the values are from; its conditions are decided.</param>
/// <param name="values">Values of parameters by their names.</param>
/// <param name="nameOf">The name to use for a logical id.</param>
internal sealed partial class Evaluated(JsonObject template, IReadOnlyDictionary<string, string> values, Func<string, string> nameOf)
{
    public JsonNode? Of(JsonNode? node) => node switch
    {
        JsonArray items => new JsonArray([.. items.Where(item => !IsNothing(item)).Select(Of)]),
        JsonObject only when only.Count == 1 && Function(only.First().Key, only.First().Value!) is { } value => value,
        JsonObject members => new JsonObject(members.Where(member => !IsNothing(member.Value)).Select(member => KeyValuePair.Create(member.Key, Of(member.Value)))),
        JsonValue value => JsonValue.Create(value.ToString()),
        _ => null,
    };

    /// <summary>Decides a condition of the template.</summary>
    public bool IsTrue(string condition) => Decide(template["Conditions"]![condition]!);

    private JsonNode? Function(string name, JsonNode argument) => name switch
    {
        "Ref" => JsonValue.Create(Reference((string)argument!)),
        "Fn::GetAtt" => JsonValue.Create(Reference(argument is JsonArray parts ? $"{parts[0]}.{parts[1]}" : (string)argument!)),
        "Fn::Sub" when argument is JsonValue text => JsonValue.Create(Substituted((string)text!, own: null)),
        "Fn::Sub" => JsonValue.Create(Substituted((string)argument[0]!, argument[1]!.AsObject())),
        "Fn::Join" => JsonValue.Create(string.Join((string)argument[0]!, argument[1]!.AsArray().Select(part => (string)Of(part)!))),
        "Fn::If" => Of(IsTrue((string)argument[0]!) ? argument[1] : argument[2]),
        _ => null,
    };

    private bool IsNothing(JsonNode? node) => node is JsonObject { Count: 1 } only && only.First() is var (name, argument)
        && (name == "Ref" ? (string?)argument == "AWS::NoValue" : name == "Fn::If" && IsNothing(IsTrue((string)argument![0]!) ? argument[1] : argument[2]));

    private string Substituted(string text, JsonObject? own) => Variable().Replace(text, match =>
        match.Groups[1].Length > 0 ? "${" + match.Groups[2].Value
        : own?[match.Groups[2].Value.TrimEnd('}')] is { } value ? (string)Of(value)!
        : Reference(match.Groups[2].Value.TrimEnd('}')));

    private bool Decide(JsonNode condition)
    {
        var (name, arguments) = condition.AsObject().Single();
        return name switch
        {
            "Fn::Equals" => (string)Of(arguments![0])! == (string)Of(arguments[1])!,
            "Fn::Not" => !Decide(arguments![0]!),
            "Fn::And" => arguments!.AsArray().All(one => Decide(one!)),
            "Fn::Or" => arguments!.AsArray().Any(one => Decide(one!)),
            "Condition" => IsTrue((string)arguments!),
            _ => throw new NotSupportedException(name),
        };
    }

    private string Reference(string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return values.TryGetValue(name, out var value) ? value : "${" + (dot < 0 ? nameOf(name) : nameOf(name[..dot]) + name[dot..]) + "}";
    }

    [GeneratedRegex(@"\$\{(!?)([^}]+\})")]
    private static partial Regex Variable();
}
