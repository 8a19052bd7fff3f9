using Sluice.BuildTasks.Overlays.Nodes;

namespace Sluice.BuildTasks.Overlays.Reading;

/// <summary>
/// The types of scalars without quotes: the words of YAML 1.1, which CloudFormation reads, and the numbers of JSON. Anything else is a text, so a
/// number with leading zeros, such as the id of an account, and a date stay as they are written.
/// </summary>
internal static class YamlScalars
{
    public static ScalarNode Resolve(Place place, string value) => value switch
    {
        "null" or "Null" or "NULL" or "~" => new(place, ScalarKind.Null, "null"),
        "true" or "True" or "TRUE" or "yes" or "Yes" or "YES" or "on" or "On" or "ON" => new(place, ScalarKind.Literal, "true"),
        "false" or "False" or "FALSE" or "no" or "No" or "NO" or "off" or "Off" or "OFF" => new(place, ScalarKind.Literal, "false"),
        _ => JsonTokens.IsNumber(value) ? new(place, ScalarKind.Literal, value) : ScalarNode.Text(place, value),
    };

    /// <summary>Returns a scalar with a type of YAML, or null if the type is none of JSON's, or the value does not fit.</summary>
    /// <param name="place">The place of the scalar.</param>
    /// <param name="type">The name of the type, such as <c>str</c> in <c>!!str</c>.</param>
    /// <param name="value">The scalar.</param>
    public static ScalarNode? Typed(Place place, string type, string value)
    {
        var plain = Resolve(place, value);
        return type switch
        {
            "str" => ScalarNode.Text(place, value),
            "null" when plain.Kind == ScalarKind.Null => plain,
            "bool" when plain is { Kind: ScalarKind.Literal, Value: "true" or "false" } => plain,
            "int" or "float" when plain is { Kind: ScalarKind.Literal, Value: not ("true" or "false") } => plain,
            _ => null,
        };
    }
}
