using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Model.Settings;
using Sluice.Generator.Parsing;
using Sluice.Generator.Parsing.Authorizers;

namespace Sluice.Generator.Pipeline;

/// <summary>Lambda authorizers.</summary>
internal static class AuthorizerSteps
{
    public static IncrementalValueProvider<ImmutableArray<Parsed<AuthorizerModel>>> Parse(IncrementalGeneratorInitializationContext context) =>
        Parse(context, WellKnown.TokenAuthorizer, isToken: true).Collect()
            .Combine(Parse(context, WellKnown.RequestAuthorizer, isToken: false).Collect())
            .Select(static (both, _) => both.Left.AddRange(both.Right));

    /// <summary>The models alone, ordered by name.</summary>
    public static IncrementalValueProvider<ImmutableArray<AuthorizerModel>> Models(IncrementalValueProvider<ImmutableArray<Parsed<AuthorizerModel>>> parsed) =>
        parsed
            .SelectMany(static (all, _) => all.Select(a => a.Model).OfType<AuthorizerModel>().OrderBy(a => a.Name, StringComparer.Ordinal))
            .WithTrackingName(TrackingNames.Authorizers)
            .Collect();

    private static IncrementalValuesProvider<Parsed<AuthorizerModel>> Parse(IncrementalGeneratorInitializationContext context, string attribute, bool isToken) =>
        context.SyntaxProvider
            .ForAttributeWithMetadataName(attribute, static (_, _) => true, (found, cancellation) => AuthorizerParser.Parse(found, isToken, cancellation))
            .Where(static parsed => parsed is not null)
            .Select(static (parsed, _) => parsed!);
}
