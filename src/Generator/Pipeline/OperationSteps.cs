using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Model;
using Sluice.Generator.Parsing;
using Sluice.Generator.Parsing.Operations;

namespace Sluice.Generator.Pipeline;

internal static class OperationSteps
{
    /// <summary>One stream for each HTTP attribute.</summary>
    public static IncrementalValuesProvider<ParsedOperation>[] Parse(IncrementalGeneratorInitializationContext context) =>
    [
        .. HttpVerb.All.Select(verb => context.SyntaxProvider
            .ForAttributeWithMetadataName(
                verb.AttributeName,
                static (_, _) => true,
                (attribute, cancellation) => OperationParser.Parse(attribute, verb, cancellation))
            .Where(static o => o is not null)
            .Select(static (o, _) => o!)
            .WithTrackingName(TrackingNames.ParsedOperations)),
    ];

    /// <summary>The models alone: a place that moves changes nothing behind this step.</summary>
    public static IncrementalValuesProvider<OperationModel>[] Models(IncrementalValuesProvider<ParsedOperation>[] parsed) =>
    [
        .. parsed.Select(stream => stream
            .Where(static o => o.Model is not null)
            .Select(static (o, _) => o.Model!)
            .WithTrackingName(TrackingNames.Operations)),
    ];

    /// <summary>Those that a function serves.</summary>
    public static IncrementalValuesProvider<OperationModel>[] Handled(IncrementalValuesProvider<OperationModel>[] models) =>
        [.. models.Select(stream => stream.Where(static o => o.Integration is null))];

    public static IncrementalValueProvider<ImmutableArray<T>> Concat<T>(IncrementalValuesProvider<T>[] streams) =>
        streams
            .Select(static s => s.Collect())
            .Aggregate(static (left, right) => left.Combine(right).Select(static (pair, _) => pair.Left.AddRange(pair.Right)));
}
