using System.Text;
using System.Text.Json;
using Sluice.Contract;
using Sluice.MappingTemplates.Linting;

namespace Sluice.LocalGateway.Linting;

/// <summary>The templates of an integration or of its response. One that does not parse is deployed, and answers 500.</summary>
internal static class TemplateLint
{
    public static void Check(JsonElement owner, string name, string place, List<string> findings)
    {
        foreach (var template in LintJson.Members(owner, name).Where(template => template.Value.ValueKind == JsonValueKind.String))
        {
            var text = template.Value.GetString()!;
            if (Encoding.UTF8.GetByteCount(text) > ApiGatewayLimits.TemplateBytes)
            {
                findings.Add($"{place}: a template of '{name}' is larger than 300 KB, which API Gateway takes at most.");
            }

            // A pseudo parameter that CloudFormation has not replaced yet: until then this is not the template.
            if (text.Contains("${AWS::", StringComparison.Ordinal))
            {
                continue;
            }

            foreach (var finding in TemplateLinter.Lint(text).Where(finding => finding.Severity == LintSeverity.Error))
            {
                findings.Add($"{place}: {name}{finding}");
            }
        }
    }
}
