using Microsoft.CodeAnalysis;
using Sluice.Generator.Model;
using Sluice.Generator.Parsing;
using Sluice.Generator.Parsing.Api;
using Sluice.Generator.Parsing.Authorizers;
using Sluice.Generator.Parsing.Operations;
using Sluice.Generator.Parsing.Upstream;

namespace Sluice.Generator.Pipeline;

/// <summary>Looks up what a method or type is, and has it parsed if an attribute of ours declares something.</summary>
internal sealed class CandidateParser(Compilation compilation, CancellationToken cancellation)
{
    private SemanticModel? _semantics;

    public Declared Parse(SyntaxNode node)
    {
        var result = new Declared();
        if (_semantics?.SyntaxTree != node.SyntaxTree)
        {
            _semantics = compilation.GetSemanticModel(node.SyntaxTree);
        }

        if (_semantics.GetDeclaredSymbol(node, cancellation) is not { } symbol)
        {
            return result;
        }

        foreach (var attribute in AttributesOf(node, symbol))
        {
            var (declaration, type) = (new Declaration(symbol, attribute, compilation), attribute.AttributeClass!);
            result = symbol switch
            {
                IMethodSymbol when (HttpVerb.Of(type) ?? UpstreamRoute.Of(attribute)) is { } verb => result with { Operation = result.Operation ?? OperationParser.Parse(declaration, verb, cancellation)?.Model },
                IMethodSymbol when type.Is(WellKnown.TokenAuthorizer) => result with { Authorizer = AuthorizerParser.Parse(declaration, isToken: true, cancellation)?.Model },
                IMethodSymbol when type.Is(WellKnown.RequestAuthorizer) => result with { Authorizer = AuthorizerParser.Parse(declaration, isToken: false, cancellation)?.Model },
                IMethodSymbol when type.Is(UpstreamNames.LambdaFunction) => result with { Function = UpstreamFunctionParser.Parse(declaration, cancellation)?.Model },
                INamedTypeSymbol when type.Is(WellKnown.LambdaFunction) => result with { Function = FunctionParser.Parse(declaration, cancellation).Model },
                INamedTypeSymbol when type.Is(WellKnown.LambdaStartup) => result with { Startup = StartupParser.Parse(declaration, cancellation).Model },
                INamedTypeSymbol when type.Is(WellKnown.AmazonLambdaStartup) => result with { AmazonStartup = StartupParser.Parse(declaration, cancellation).Model },
                _ => result,
            };
        }

        return result;
    }

    public RestApiModel? ParseAssembly(SyntaxNode node) =>
        AttributesOf(node, compilation.Assembly).FirstOrDefault(a => a.AttributeClass.Is(WellKnown.RestApi)) is { } attribute
            ? RestApiParser.Parse(new(compilation.Assembly, attribute, compilation), cancellation).Model
            : null;

    // Of a partial type, those of this part.
    private static IEnumerable<AttributeData> AttributesOf(SyntaxNode node, ISymbol symbol) => symbol.GetAttributes().Where(a =>
        a is { AttributeClass: not null, ApplicationSyntaxReference: { } reference } && reference.SyntaxTree == node.SyntaxTree && node.FullSpan.Contains(reference.Span));
}
