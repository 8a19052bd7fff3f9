using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Model.Settings;
using Sluice.Generator.Parsing;
using Sluice.Generator.Parsing.Authorizers;

namespace Sluice.Generator.Pipeline;

/// <summary>Lambda authorizers.</summary>
internal static class AuthorizerSteps
{
    /// <summary>Ordered by name.</summary>
    public static IncrementalValueProvider<ImmutableArray<AuthorizerModel>> Parse(IncrementalGeneratorInitializationContext context) =>
        Parse(context, WellKnown.TokenAuthorizer, isToken: true).Collect()
            .Combine(Parse(context, WellKnown.RequestAuthorizer, isToken: false).Collect())
            .SelectMany(static (both, _) => both.Left.AddRange(both.Right).OrderBy(a => a.Name, StringComparer.Ordinal))
            .WithTrackingName(TrackingNames.Authorizers)
            .Collect();

    private static IncrementalValuesProvider<AuthorizerModel> Parse(IncrementalGeneratorInitializationContext context, string attribute, bool isToken) =>
        context.SyntaxProvider
            .ForAttributeWithMetadataName(attribute, static (_, _) => true, (found, cancellation) => AuthorizerParser.Parse(Declaration.Of(found), isToken, cancellation)?.Model)
            .Where(static model => model is not null)
            .Select(static (model, _) => model!);
}
