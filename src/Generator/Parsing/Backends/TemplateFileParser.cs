using Sluice.Generator.Model.Integrations;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Parsing.Operations;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Backends;

/// <summary>
/// Parses <c>[RequestTemplate]</c> and <c>[ResponseTemplate]</c> into the path of the file. Another rule checks that the project has the file.
/// </summary>
internal static class TemplateFileParser
{
    public static TemplateFileModel? Parse(OperationScope scope, string attributeName) =>
        scope.Method.Attribute(attributeName) is { } attribute
            ? new((attribute.Argument<string>(0) ?? "").Replace('\\', '/'))
            : null;

    /// <summary>Adds a finding for each template that would never run.</summary>
    public static void Check(OperationScope scope, IntegrationModel? integration)
    {
        foreach (var name in new[] { WellKnown.RequestTemplate, WellKnown.ResponseTemplate })
        {
            if (scope.Method.Attribute(name) is { } attribute && Reason(name, integration) is { } reason)
            {
                scope.Diagnostics.Add(
                    BackendRules.TemplateNotAllowed, attribute.Place(scope.Cancellation),
                    name == WellKnown.RequestTemplate ? "[RequestTemplate]" : "[ResponseTemplate]", scope.Method.Name, reason);
            }
        }
    }

    private static string? Reason(string attribute, IntegrationModel? integration) => integration switch
    {
        MockIntegrationModel { Body.Length: > 0 } when attribute == WellKnown.ResponseTemplate =>
            "its response is the text in [Mock]. Remove the text or the template.",
        HttpIntegrationModel { IsProxy: true } => "a proxy passes everything on unchanged. Remove the template, or Proxy = true.",
        null when attribute == WellKnown.ResponseTemplate =>
            "the response template of a function distinguishes results from problems and is always generated. "
            + "Let the method return what the client should receive.",
        _ => null,
    };
}
