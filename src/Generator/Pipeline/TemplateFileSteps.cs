using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Parsing.Api;

namespace Sluice.Generator.Pipeline;

/// <summary>Reads the mapping templates among the project's additional files.</summary>
internal static class TemplateFileSteps
{
    private const string ProjectFolder = "build_property.ProjectDir";

    public static IncrementalValueProvider<ImmutableArray<TemplateFileModel>> Read(IncrementalGeneratorInitializationContext context) =>
        context.AdditionalTextsProvider
            .Where(TemplateFiles.IsTemplate)
            .Combine(context.AnalyzerConfigOptionsProvider.Select(static (options, _) =>
                options.GlobalOptions.TryGetValue(ProjectFolder, out var folder) ? folder.Replace('\\', '/').TrimEnd('/') + "/" : "/"))
            .Select(static (pair, cancellation) => Model(pair.Left, pair.Right, cancellation))
            .WithTrackingName(TrackingNames.TemplateFiles)
            .Collect();

    private static TemplateFileModel Model(AdditionalText file, string projectFolder, CancellationToken cancellation)
    {
        var path = file.Path.Replace('\\', '/');
        return new(path, file.GetText(cancellation)?.ToString().Replace("\r\n", "\n").TrimEnd('\n') ?? "")
        {
            ProjectPath = path.Length > projectFolder.Length && path.StartsWith(projectFolder, StringComparison.Ordinal)
                ? path.Substring(projectFolder.Length)
                : null,
        };
    }
}
