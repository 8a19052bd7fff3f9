using System.Text.RegularExpressions;
using Sluice.LocalGateway.Documents.Json;

namespace Sluice.LocalGateway.Deployment;

/// <summary>Resolves the intrinsic functions whose values are known without AWS: references to parameters with a default and to pseudo parameters.</summary>
internal sealed partial class IntrinsicReader(JsonPlace root)
{
    /// <summary>The text; null where only AWS knows it.</summary>
    public string? Read(JsonPlace value)
        => value.Value.ValueKind switch
        {
            System.Text.Json.JsonValueKind.String => value.Text(),
            System.Text.Json.JsonValueKind.Number or System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False => value.Value.GetRawText(),
            _ => value.Find("Ref") is { } reference ? Resolve(reference.Text())
                : value.Find("Fn::Sub") is { IsString: true } text ? Substitute(text.Text())
                : null,
        };

    private string? Resolve(string name) => PseudoParameters.Find(name) ?? root.Find("Parameters")?.Find(name)?.Find("Default")?.TextOrNumber();

    private string? Substitute(string text)
    {
        var known = true;
        var result = Placeholder().Replace(text, match =>
        {
            var name = match.Groups[1].Value;
            if (name[0] == '!')
            {
                return $"${{{name[1..]}}}";
            }

            var value = Resolve(name);
            known &= value is not null;
            return value ?? "";
        });
        return known ? result : null;
    }

    [GeneratedRegex(@"\$\{([^}]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
