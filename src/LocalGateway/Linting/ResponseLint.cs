using System.Globalization;
using System.Text.Json;
using Sluice.Contract;

namespace Sluice.LocalGateway.Linting;

/// <summary>The responses of an integration that is not a proxy.</summary>
internal sealed class ResponseLint(JsonElement root, string place, JsonElement operation, MappingLint mappings, List<string> findings)
{
    private const string Header = "method.response.header.";

    /// <param name="integration">The integration.</param>
    /// <param name="isFunction">Whether it calls a function.</param>
    public void Check(JsonElement integration, bool isFunction)
    {
        var responses = LintJson.Child(integration, "responses");
        if (LintJson.IsIntrinsic(responses))
        {
            return;
        }

        var statuses = new HashSet<string>(StringComparer.Ordinal);
        foreach (var response in LintJson.Members(responses).Where(response => !LintJson.IsIntrinsic(response.Value)))
        {
            if (LintJson.TextOrNumber(response.Value, "statusCode") is { } status && !LintJson.HasPlaceholder(status))
            {
                Require(
                    int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && ApiGatewayLimits.IsStatus(number),
                    $"'{status}' is not a status, which is a number from 100 to 599");
                Require(statuses.Add(status), $"two integration responses give the status {status}, and API Gateway keeps only one of them");
                CheckHeaders(response.Value, status);
            }

            TemplateLint.Check(response.Value, "responseTemplates", place, findings);
        }

        // A function's success matches no pattern, whatever it is (recorded); another backend's status may match one.
        var patterns = LintJson.Members(responses).Select(response => response.Name).ToList();
        Require(!isFunction || patterns.Any(pattern => pattern is "default" or "" or ".*"), "no integration response is the 'default', so what no pattern matches is answered with 500");
        Require(patterns.Count > 0, "there is no integration response, so every request is answered with 500");
    }

    private void CheckHeaders(JsonElement response, string status)
    {
        // What AWS makes of a 'default' among them is not recorded.
        var responses = LintJson.Child(operation, "responses");
        if (LintJson.IsIntrinsic(responses) || LintJson.Child(responses, "default").ValueKind == JsonValueKind.Object)
        {
            return;
        }

        var given = LintJson.Child(responses, status);
        Require(given.ValueKind == JsonValueKind.Object, $"the integration gives {status}, which is not among the responses of the operation, so API Gateway answers 500");
        var declared = LintJson.Follow(root, given);
        foreach (var mapping in LintJson.Members(response, "responseParameters").Where(mapping => !mapping.Name.StartsWith("Fn::", StringComparison.Ordinal)))
        {
            mappings.Check(mapping, Header, "integration.response.");
            if (mapping.Value.ValueKind == JsonValueKind.String && mapping.Name.StartsWith(Header, StringComparison.Ordinal) && declared.ValueKind == JsonValueKind.Object)
            {
                var header = mapping.Name[Header.Length..];
                Require(
                    LintJson.Child(declared, "headers") is var headers && (LintJson.IsIntrinsic(headers) || LintJson.Members(headers).Any(member => member.NameEquals(header))),
                    $"the header '{header}' of {status} is not declared under 'headers' of that response, so the import fails");
            }
        }
    }

    private void Require(bool condition, string problem)
    {
        if (!condition)
        {
            findings.Add($"{place}: {problem}.");
        }
    }
}
