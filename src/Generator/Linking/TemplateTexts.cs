using System.Collections.Immutable;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Model.Operations;

namespace Sluice.Generator.Linking;

/// <summary>Finds the texts of the templates that operations name, among the files of the project.</summary>
internal static class TemplateTexts
{
    public static ApiOperation Fill(ApiOperation operation, ImmutableArray<TemplateFileModel> files) =>
        operation.RequestTemplate is null && operation.ResponseTemplate is null ? operation : operation with
        {
            RequestTemplate = Fill(operation.RequestTemplate, files),
            ResponseTemplate = Fill(operation.ResponseTemplate, files),
        };

    /// <summary>Returns the file whose path ends in the path that an attribute names, compared by whole segments, or null if there is none.</summary>
    public static TemplateFileModel? Find(string path, ImmutableArray<TemplateFileModel> files) => files
        .Where(file => file.Path == path || file.Path.EndsWith("/" + path, StringComparison.Ordinal))
        .OrderBy(file => file.Path.Length).ThenBy(file => file.Path, StringComparer.Ordinal)
        .FirstOrDefault();

    private static TemplateFileModel? Fill(TemplateFileModel? template, ImmutableArray<TemplateFileModel> files) =>
        template is null ? null : Find(template.Path, files) is { } file ? template with { Text = file.Text, ProjectPath = file.ProjectPath }
            : template with { Text = "" };
}
