using Microsoft.CodeAnalysis;
using Sluice.Generator.Parsing.Api;
using Sluice.Generator.Parsing.Authorizers;
using Sluice.Generator.Parsing.Operations;
using Sluice.Generator.Parsing.Upstream;

namespace Sluice.Generator.Parsing;

/// <summary>Maps attributes of methods and types to their parsers, for the generator's pipeline and for the analyzers.</summary>
internal static class DeclarationParser
{
    /// <summary>Returns the declarations for the attributes at the node. For a partial type, these are the attributes of this part.</summary>
    public static IEnumerable<Declaration> Of(SyntaxNode node, ISymbol symbol, Compilation compilation)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute is { AttributeClass: not null, ApplicationSyntaxReference: { } reference }
                && reference.SyntaxTree == node.SyntaxTree && node.FullSpan.Contains(reference.Span))
            {
                yield return new(symbol, attribute, compilation);
            }
        }
    }

    public static ParsedDeclaration Parse(Declaration declaration, CancellationToken cancellation)
    {
        var attribute = declaration.Attribute.AttributeClass!;
        return declaration.Symbol switch
        {
            IMethodSymbol when (HttpVerb.Of(attribute) ?? UpstreamRoute.Of(declaration.Attribute)) is { } verb =>
                new() { Operation = OperationParser.Parse(declaration, verb, cancellation) },
            IMethodSymbol when attribute.Is(WellKnown.TokenAuthorizer) =>
                new() { Authorizer = AuthorizerParser.Parse(declaration, isToken: true, cancellation) },
            IMethodSymbol when attribute.Is(WellKnown.RequestAuthorizer) =>
                new() { Authorizer = AuthorizerParser.Parse(declaration, isToken: false, cancellation) },
            IMethodSymbol when attribute.Is(UpstreamNames.LambdaFunction) => new() { Function = UpstreamFunctionParser.Parse(declaration, cancellation) },
            INamedTypeSymbol when attribute.Is(WellKnown.LambdaFunction) => new()
            {
                Function = FunctionParser.Parse(declaration, cancellation),
                Inherited = InheritedOperations.Parse(declaration, cancellation),
            },
            INamedTypeSymbol when attribute.Is(WellKnown.LambdaStartup) => new() { Startup = StartupParser.Parse(declaration, cancellation) },
            INamedTypeSymbol when attribute.Is(WellKnown.AmazonLambdaStartup) =>
                new() { Startup = StartupParser.Parse(declaration, cancellation), IsAmazonStartup = true },
            _ => default,
        };
    }
}
