using System.Text.Json;
using System.Text.RegularExpressions;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Documents.OpenApi;

/// <summary>
/// Finds the placeholders of Terraform's <c>templatefile</c> (<c>${name}</c>) that no value fills in. API Gateway would take them as they are written: a
/// mapping template has an empty text in their place, and every other text has the placeholder itself.
/// </summary>
internal static partial class UnfilledPlaceholders
{
    // An address with a placeholder for a function stands for that function, and region and account of an ARN do not count here.
    private static readonly string[] Skipped = ["authorizerUri", "authorizerCredentials", "credentials", "providerARNs"];

    /// <summary>Tells the findings about each name once.</summary>
    public static void Check(JsonPlace root, DocumentFindings findings)
    {
        if (findings.MayHavePlaceholders)
        {
            Walk(root, isOfGateway: false, isTemplate: false, findings);
        }
    }

    private static void Walk(JsonPlace place, bool isOfGateway, bool isTemplate, DocumentFindings findings)
    {
        if (place.IsPlainObject)
        {
            foreach (var (name, member) in place.Members().Where(static member => !Skipped.Contains(member.Key, StringComparer.Ordinal)))
            {
                if (name != "uri" || !member.IsString || IsHttp(member.Value.GetString()!))
                {
                    Walk(
                        member,
                        isOfGateway || name.StartsWith("x-amazon-apigateway-", StringComparison.Ordinal),
                        isTemplate || name is "requestTemplates" or "responseTemplates",
                        findings);
                }
            }
        }
        else if (place.Value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in place.Items())
            {
                Walk(item, isOfGateway, isTemplate, findings);
            }
        }
        else if (isOfGateway && place.IsString)
        {
            Find(place, place.Value.GetString()!, isTemplate, findings);
        }
    }

    private static bool IsHttp(string uri) => uri.StartsWith("http", StringComparison.OrdinalIgnoreCase);

    private static void Find(JsonPlace place, string text, bool isTemplate, DocumentFindings findings)
    {
        foreach (var inner in Placeholder().Matches(text).Select(static match => match.Groups[1].Value.Trim()))
        {
            var name = Name().Match(inner).Value;
            if (name is "stageVariables" or "AWS" || (isTemplate && (IsKnown(name) || IsSet(text, name))))
            {
                continue;
            }

            findings.Warn($"placeholder {inner}", place.Error((isTemplate, IsPlain().IsMatch(inner)) switch
            {
                (true, true) => $"nothing gives '${{{inner}}}' a value, so it renders an empty text. If it is a placeholder of Terraform, give it one with "
                    + $"--parameter {inner}=VALUE; otherwise set '${name}' in the template.",
                (true, false) => $"nothing gives '${name}' a value, so '${{{inner}}}' renders an empty text. Set it in the template.",
                (false, true) => $"the placeholder '${{{inner}}}' has no value, so it stays as it is written. {WholePlaceholder.CureOf(inner)}",
                _ => $"'${{{inner}}}' is an expression of Terraform, which this gateway does not evaluate. Give it the file that Terraform renders.",
            }));
        }
    }

    private static bool IsKnown(string name) => name is "input" or "context" or "util" or "method" or "foreach" or "velocityCount" or "macro" or "";

    // A loop, a macro or #set gives the name a value.
    private static bool IsSet(string template, string name)
        => Setters().Matches(template).Any(match => Regex.IsMatch(match.Value, $@"\$!?\{{?{Regex.Escape(name)}\b", RegexOptions.CultureInvariant));

    [GeneratedRegex(@"#\{?(?:set|foreach|macro|define)\}?\s*\([^)]*", RegexOptions.CultureInvariant)]
    private static partial Regex Setters();

    [GeneratedRegex(@"(?<!\$)\$\{([^{}""]{1,200})\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_.]*$", RegexOptions.CultureInvariant)]
    private static partial Regex IsPlain();
}
