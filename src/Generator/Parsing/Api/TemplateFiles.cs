using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Model;

namespace Sluice.Generator.Parsing.Api;

/// <summary>Finds the user's templates among the project's files.</summary>
internal static class TemplateFiles
{
    public const string Extension = ".vtl";

    public static OperationModel WithTexts(OperationModel operation, ImmutableArray<TemplateFileModel> files) =>
        operation.RequestTemplate is null && operation.ResponseTemplate is null ? operation : operation with
        {
            RequestTemplate = Fill(operation.RequestTemplate, files),
            ResponseTemplate = Fill(operation.ResponseTemplate, files),
        };

    public static bool IsTemplate(AdditionalText file) => file.Path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    // The attribute names the end of the path, whole segments of it.
    public static TemplateFileModel? Find(string path, ImmutableArray<TemplateFileModel> files) => files
        .Where(file => file.Path == path || file.Path.EndsWith("/" + path, StringComparison.Ordinal))
        .OrderBy(file => file.Path.Length).ThenBy(file => file.Path, StringComparer.Ordinal)
        .FirstOrDefault();

    private static TemplateFileModel? Fill(TemplateFileModel? template, ImmutableArray<TemplateFileModel> files) =>
        template is null ? null : template with { Text = Find(template.Path, files)?.Text ?? "" };
}
