using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Model;
using Sluice.Generator.Parsing;
using Sluice.Generator.Parsing.Operations;
using Sluice.Generator.Parsing.Upstream;

namespace Sluice.Generator.Pipeline;

internal static class OperationSteps
{
    /// <summary>One stream for each HTTP attribute. The models alone, so that a place that moves changes nothing; findings are the analyzers' part.</summary>
    public static IncrementalValuesProvider<OperationModel>[] Parse(IncrementalGeneratorInitializationContext context) =>
    [
        .. HttpVerb.All.Select(verb => context.SyntaxProvider
            .ForAttributeWithMetadataName(
                verb.AttributeName,
                static (_, _) => true,
                (found, cancellation) => OperationParser.Parse(Declaration.Of(found), verb, cancellation)?.Model)
            .WithTrackingName(TrackingNames.Operations)
            .Where(static model => model is not null)
            .Select(static (model, _) => model!)),

        // Written with Amazon.Lambda.Annotations: one attribute for every HTTP method.
        context.SyntaxProvider
            .ForAttributeWithMetadataName(
                UpstreamNames.RestApi,
                static (_, _) => true,
                static (found, cancellation) => UpstreamRoute.Verb(found.Attributes[0]) is { } verb ? OperationParser.Parse(Declaration.Of(found), verb, cancellation)?.Model : null)
            .WithTrackingName(TrackingNames.Operations)
            .Where(static model => model is not null)
            .Select(static (model, _) => model!),
    ];

    /// <summary>Those that a function serves.</summary>
    public static IncrementalValuesProvider<OperationModel>[] Handled(IncrementalValuesProvider<OperationModel>[] models) =>
        [.. models.Select(stream => stream.Where(static o => o.Integration is null))];

    public static IncrementalValueProvider<ImmutableArray<T>> Concat<T>(IncrementalValuesProvider<T>[] streams) =>
        streams
            .Select(static s => s.Collect())
            .Aggregate(static (left, right) => left.Combine(right).Select(static (pair, _) => pair.Left.AddRange(pair.Right)));
}
