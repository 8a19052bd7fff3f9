using System.Globalization;
using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Emitting.Integrations;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Model.Operations;

namespace Sluice.Generator.Emitting;

/// <summary>
/// Makes the file that says which files of the project the templates in <c>vtl/</c> come from, so that the page of the local gateway can save an edited
/// template. If no template is a file of the user's, there is no such file.
/// </summary>
internal static class TemplateSourcesEmitter
{
    public const string Path = "vtl/sources.json";

    public static IEnumerable<DeployFileModel> Emit(ApiModel api, IntegrationPlans plans)
    {
        var lines = api.Operations.SelectMany(operation => Lines(operation, plans.For(operation))).ToList();
        return lines.Count == 0 ? [] : [new(Path, "{\n" + string.Join(",\n", lines) + "\n}\n")];
    }

    private static IEnumerable<string> Lines(ApiOperation operation, IntegrationPlan plan)
    {
        if (plan.RequestTemplate is { } request && operation.RequestTemplate is { } own)
        {
            yield return Line(operation, "request.vtl", own, request);
        }

        foreach (var response in plan.Responses)
        {
            if (response is { Source: { } source, Template: { } template })
            {
                yield return Line(operation, response.FileName, source, template);
            }
        }
    }

    // The template begins with what the build puts in front of the file's text.
    private static string Line(ApiOperation operation, string name, TemplateFileModel source, string template) =>
        $"  {JsonString.Of($"vtl/{operation.OperationId}/{name}")}: {{ \"file\": {(source.ProjectPath is { } path ? JsonString.Of(path) : "null")}, \"start\": "
            + (template.Length - source.Text.Length).ToString(CultureInfo.InvariantCulture) + " }";
}
