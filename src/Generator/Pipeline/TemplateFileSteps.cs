using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Parsing.Api;

namespace Sluice.Generator.Pipeline;

/// <summary>Reads the mapping templates among the project's additional files.</summary>
internal static class TemplateFileSteps
{
    public static IncrementalValueProvider<ImmutableArray<TemplateFileModel>> Read(IncrementalGeneratorInitializationContext context) =>
        context.AdditionalTextsProvider
            .Where(TemplateFiles.IsTemplate)
            .Select(static (file, cancellation) => new TemplateFileModel(
                file.Path.Replace('\\', '/'),
                file.GetText(cancellation)?.ToString().Replace("\r\n", "\n").TrimEnd('\n') ?? ""))
            .WithTrackingName(TrackingNames.TemplateFiles)
            .Collect();
}
