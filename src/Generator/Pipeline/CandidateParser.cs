using Microsoft.CodeAnalysis;
using Sluice.Generator.Model;
using Sluice.Generator.Parsing;
using Sluice.Generator.Parsing.Api;

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

        foreach (var declaration in DeclarationParser.Of(node, symbol, compilation))
        {
            var parsed = DeclarationParser.Parse(declaration, cancellation);
            result = parsed switch
            {
                { Operation: { } operation } => result with { Operation = result.Operation ?? operation.Model },
                { Authorizer: { } authorizer } => result with { Authorizer = authorizer.Model },
                { Function: { } function } => result with { Function = function.Model },
                { Startup: { } startup, IsAmazonStartup: true } => result with { AmazonStartup = startup.Model },
                { Startup: { } startup } => result with { Startup = startup.Model },
                _ => result,
            };
        }

        return result;
    }

    public RestApiModel? ParseAssembly(SyntaxNode node)
    {
        foreach (var declaration in DeclarationParser.Of(node, compilation.Assembly, compilation))
        {
            if (declaration.Attribute.AttributeClass.Is(WellKnown.RestApi))
            {
                return RestApiParser.Parse(declaration, cancellation).Model;
            }
        }

        return null;
    }
}
