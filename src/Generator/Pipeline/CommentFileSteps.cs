using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Helpers;
using Sluice.Generator.Linking;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Parsing;

namespace Sluice.Generator.Pipeline;

/// <summary>Reads the XML comments of referenced projects from the project's additional files.</summary>
internal static class CommentFileSteps
{
    public static IncrementalValueProvider<ApiModel?> Describe(IncrementalGeneratorInitializationContext context, IncrementalValueProvider<ApiModel?> api)
    {
        IncrementalValueProvider<ImmutableArray<EquatableArray<CommentModel>>> files = context.AdditionalTextsProvider
            .Where(CommentFile.IsOne)
            .Select(CommentFile.Read)
            .WithTrackingName(TrackingNames.CommentFiles)
            .Collect();
        return api.Combine(files).Select(static (parts, _) => ReferencedComments.Apply(parts.Left, parts.Right)).WithTrackingName(TrackingNames.DescribedApi);
    }
}
