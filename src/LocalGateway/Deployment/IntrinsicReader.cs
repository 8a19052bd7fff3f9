using System.Text.RegularExpressions;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Deployment;

/// <summary>
/// Resolves the intrinsic functions of CloudFormation whose values are known without AWS: references to pseudo parameters and to parameters with a
/// default.
/// </summary>
internal sealed partial class IntrinsicReader(JsonPlace root)
{
    /// <summary>Returns the value as a text, or null if only AWS knows it.</summary>
    public string? Read(JsonPlace value)
        => value.Value.ValueKind switch
        {
            System.Text.Json.JsonValueKind.String => Known(value.Text()),
            System.Text.Json.JsonValueKind.Number or System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False => value.Value.GetRawText(),
            _ => value.Find("Ref") is { } reference ? Resolve(reference.Text())
                : value.Find("Fn::Sub") is { IsString: true } text ? Substitute(text.Text())
                : null,
        };

    private string? Resolve(string name) => PseudoParameters.Find(name)
        ?? (root.Find("Parameters")?.Find(name) is { } parameter ? ReadDefault(parameter) : null);

    // The default of AWS::SSM::Parameter::Value<…> is the path of the value in the parameter store, which CloudFormation looks up.
    private static string? ReadDefault(JsonPlace parameter)
        => parameter.Find("Type") is { IsString: true } type && type.Text().StartsWith("AWS::SSM::Parameter::Value<", StringComparison.Ordinal) ? null
            : Known(parameter.Find("Default")?.TextOrNumber());

    // CloudFormation replaces a dynamic reference with a value of Systems Manager or Secrets Manager, which this gateway does not know.
    private static string? Known(string? text)
        => text is not null && text.Contains("{{resolve:", StringComparison.Ordinal) ? null : text;

    private string? Substitute(string text)
    {
        var known = true;
        var result = Placeholder().Replace(text, match =>
        {
            var name = match.Groups[1].Value.Trim();
            if (name.Length == 0)
            {
                return match.Value;
            }

            if (name[0] == '!')
            {
                return $"${{{name[1..]}}}";
            }

            var value = Resolve(name);
            known &= value is not null;
            return value ?? "";
        });
        return known ? Known(result) : null;
    }

    [GeneratedRegex(@"\$\{([^}]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
