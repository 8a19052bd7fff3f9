using System.Collections.Immutable;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Model;
using Sluice.Generator.Parsing.Operations;

namespace Sluice.Generator.Parsing.Api;

/// <summary>Finds the user's templates among the project's files.</summary>
internal static class TemplateFiles
{
    public static OperationModel WithTexts(OperationModel operation, ImmutableArray<TemplateFileModel> files) =>
        operation.RequestTemplate is null && operation.ResponseTemplate is null ? operation : operation with
        {
            RequestTemplate = Fill(operation.RequestTemplate, files),
            ResponseTemplate = Fill(operation.ResponseTemplate, files),
        };

    public static void Check(ParsedOperation operation, ImmutableArray<TemplateFileModel> files, DiagnosticBag bag)
    {
        foreach (var template in new[] { operation.Model!.RequestTemplate, operation.Model.ResponseTemplate })
        {
            if (template is not null && Find(template.Path, files) is null)
            {
                bag.Add(BackendRules.TemplateNotFound, operation.RoutePlace, template.Path);
            }
        }
    }

    private static TemplateFileModel? Fill(TemplateFileModel? template, ImmutableArray<TemplateFileModel> files) =>
        template is null ? null : template with { Text = Find(template.Path, files)?.Text ?? "" };

    // The attribute names the end of the path, whole segments of it.
    private static TemplateFileModel? Find(string path, ImmutableArray<TemplateFileModel> files) => files
        .Where(file => file.Path == path || file.Path.EndsWith("/" + path, StringComparison.Ordinal))
        .OrderBy(file => file.Path.Length).ThenBy(file => file.Path, StringComparer.Ordinal)
        .FirstOrDefault();
}
