using Sluice.Generator.Model;
using Sluice.Generator.Model.Integrations;
using Sluice.Generator.Parsing.Operations;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Backends;

/// <summary>From <c>[RequestTemplate]</c> and <c>[ResponseTemplate]</c> to the file that they name. Whether it is there is known with the project.</summary>
internal static class TemplateFileParser
{
    public static TemplateFileModel? Parse(OperationScope scope, string attributeName) =>
        scope.Method.Attribute(attributeName) is { } attribute
            ? new((attribute.Argument<string>(0) ?? "").Replace('\\', '/'))
            : null;

    /// <summary>A template that would never run must not look as if it did.</summary>
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
        MockIntegrationModel => "its answer is the text in [Mock]. Remove the template.",
        HttpIntegrationModel { IsProxy: true } => "a proxy passes everything as it is. Remove the template, or Proxy = true.",
        null when attribute == WellKnown.ResponseTemplate => "a function's response template tells outcomes apart and is always generated. Let the method return what the client should see.",
        _ => null,
    };
}
