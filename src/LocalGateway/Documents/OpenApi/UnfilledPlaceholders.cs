using System.Text.Json;
using System.Text.RegularExpressions;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Json;
using Sluice.MappingTemplates.Linting;

namespace Sluice.LocalGateway.Documents.OpenApi;

/// <summary>
/// Finds the placeholders of Terraform's <c>templatefile</c> (<c>${name}</c>) that no value fills in. API Gateway would take them as they are written: a
/// mapping template has an empty text in their place, and every other text has the placeholder itself.
/// </summary>
internal static partial class UnfilledPlaceholders
{
    // An address with a placeholder for a function stands for that function, and region and account of an ARN do not count here.
    private static readonly string[] Skipped = ["authorizerUri", "authorizerCredentials", "credentials", "providerARNs"];

    // Values of the client's, which may well look like a placeholder.
    private static readonly string[] OfOthers = ["example", "examples", "pattern", "default", "enum"];

    /// <summary>Tells the findings about each name once.</summary>
    public static void Check(JsonPlace root, DocumentFindings findings)
    {
        if (findings.MayHavePlaceholders)
        {
            // What the gateway uses says more about a name than a title does.
            Walk(root, isOfGateway: false, isTemplate: false, new(findings, WantsGateway: true));
            Walk(root, isOfGateway: false, isTemplate: false, new(findings, WantsGateway: false));
        }
    }

    /// <summary>Returns what there is to say of a document that is a file of its own, once for each name.</summary>
    public static IEnumerable<DocumentException> Of(JsonPlace root)
    {
        var findings = DocumentFindings.ForOthers(isCheck: true, isAlone: true);
        Check(root, findings);
        return findings.Ignored;
    }

    /// <summary>Returns a sentence about an expression of Terraform, and how to serve the file.</summary>
    public static string ExpressionOf(string text)
        => $"'{text}' is an expression of Terraform, which this gateway does not evaluate. Give it the file that Terraform renders.";

    /// <summary>Returns a sentence about the placeholder or the expression with which an address begins, and how to serve the file.</summary>
    public static string StartOf(string uri)
        => Placeholder().Match(uri) is { Success: true, Index: 0 } match && match.Groups[1].Value.Trim() is var inner && IsPlain().IsMatch(inner)
            ? $"another tool fills in the start of this address. {WholePlaceholder.CureOf(inner)}"
            : ExpressionOf(uri);

    private static void Walk(JsonPlace place, bool isOfGateway, bool isTemplate, Search search)
    {
        if (place.IsPlainObject)
        {
            foreach (var (name, member) in place.Members().Where(member => !(isOfGateway ? Skipped : OfOthers).Contains(member.Key, StringComparer.Ordinal)))
            {
                if (name != "uri" || !member.IsString || IsHttp(member.Value.GetString()!))
                {
                    Walk(
                        member,
                        isOfGateway || name.StartsWith("x-amazon-apigateway-", StringComparison.Ordinal),
                        isTemplate || name is "requestTemplates" or "responseTemplates",
                        search);
                }
            }
        }
        else if (place.Value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in place.Items())
            {
                Walk(item, isOfGateway, isTemplate, search);
            }
        }
        else if (isOfGateway == search.WantsGateway && place.IsString)
        {
            if (isOfGateway)
            {
                Find(place, place.Value.GetString()!, isTemplate, search.Findings);
            }
            else
            {
                FindPlain(place, place.Value.GetString()!, search.Findings);
            }
        }
    }

    private static bool IsHttp(string uri) => uri.StartsWith("http", StringComparison.OrdinalIgnoreCase);

    private static void Find(JsonPlace place, string text, bool isTemplate, DocumentFindings findings)
    {
        if (!isTemplate && Escaped().Match(text) is { Success: true } escaped)
        {
            findings.Warn("escaped placeholder", place.Error(
                $"'{escaped.Value}' stays as it is written. Terraform's templatefile makes '{escaped.Value[1..]}' of it, and nothing says that this file is "
                + "one, because no placeholder of it has a value. Give it the file that Terraform renders, or write one '$'."));
        }

        foreach (var inner in Placeholder().Matches(text).Select(static match => match.Groups[1].Value.Trim()))
        {
            var name = Name().Match(inner).Value;
            if (name is "stageVariables" or "AWS" || (isTemplate && (IsKnown(name) || IsSet(text, name))))
            {
                continue;
            }

            findings.Warn($"placeholder {inner}", place.Error((isTemplate, IsPlain().IsMatch(inner)) switch
            {
                (true, true) when TemplateLinter.NearestVariable(name) is { } meant
                    => $"nothing gives '${{{inner}}}' a value, so it renders an empty text. "
                        + $"Write '${{{meant}{inner[name.Length..]}}}', which is probably meant.",
                (true, true) => $"nothing gives '${{{inner}}}' a value, so it renders an empty text. If it is a placeholder of Terraform, give it one with "
                    + $"--parameter {inner}=VALUE; otherwise set '${name}' in the template.",
                (true, false) => $"nothing gives '${name}' a value, so '${{{inner}}}' renders an empty text. Set it in the template.",
                (false, true) => $"the placeholder '${{{inner}}}' has no value, so it stays as it is written. {WholePlaceholder.CureOf(inner)}",
                _ => ExpressionOf($"${{{inner}}}"),
            }));
        }
    }

    // The other texts of a document, such as its title. An expression in them may be a part of a description.
    private static void FindPlain(JsonPlace place, string text, DocumentFindings findings)
    {
        foreach (var name in Placeholder().Matches(text).Select(static match => match.Groups[1].Value.Trim()).Where(static name => IsPlain().IsMatch(name)))
        {
            findings.Warn($"placeholder {name}", place.Error(
                $"the placeholder '${{{name}}}' has no value, so it stays as it is written. {WholePlaceholder.CureOf(name)}"));
        }
    }

    private static bool IsKnown(string name) => name is "input" or "context" or "util" or "method" or "foreach" or "velocityCount" or "macro" or "";

    // A loop, a macro or #set gives the name a value.
    private static bool IsSet(string template, string name)
        => Setters().Matches(template).Any(match => Regex.IsMatch(match.Value, $@"\$!?\{{?{Regex.Escape(name)}\b", RegexOptions.CultureInvariant));

    /// <param name="Findings">Receives what is found.</param>
    /// <param name="WantsGateway">Whether the parts of API Gateway are searched, or all other parts.</param>
    private sealed record Search(DocumentFindings Findings, bool WantsGateway);

    [GeneratedRegex(@"#\{?(?:set|foreach|macro|define)\}?\s*\([^)]*", RegexOptions.CultureInvariant)]
    private static partial Regex Setters();

    [GeneratedRegex(@"(?<!\$)\$\{([^{}""]{1,200})\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\$\$\{[^{}""]{1,200}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Escaped();

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_.]*$", RegexOptions.CultureInvariant)]
    private static partial Regex IsPlain();
}
