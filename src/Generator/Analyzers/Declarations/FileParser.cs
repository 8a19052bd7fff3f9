using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sluice.Generator.Parsing;
using Sluice.Generator.Parsing.Api;
using Sluice.Generator.Parsing.Authorizers;
using Sluice.Generator.Parsing.Backends;
using Sluice.Generator.Parsing.Operations;
using Sluice.Generator.Parsing.Upstream;

namespace Sluice.Generator.Analyzers.Declarations;

/// <summary>Finds the declarations of one file and has them parsed, as the generator's pipeline does for all files.</summary>
internal static class FileParser
{
    public static FileDeclarations Parse(SemanticModel model, CancellationToken cancellation)
    {
        var file = new FileDeclarations(model.SyntaxTree);
        foreach (var node in model.SyntaxTree.GetRoot(cancellation).DescendantNodesAndSelf(MayHoldDeclarations))
        {
            cancellation.ThrowIfCancellationRequested();
            if (Symbol(node, model, cancellation) is not { } symbol)
            {
                continue;
            }

            foreach (var attribute in symbol.GetAttributes())
            {
                if (attribute is { AttributeClass: { } type, ApplicationSyntaxReference: { } reference }
                    && reference.SyntaxTree == model.SyntaxTree && node.FullSpan.Contains(reference.Span))
                {
                    Parse(new(symbol, attribute, model.Compilation), type, file, cancellation);
                }
            }
        }

        return file;
    }

    private static void Parse(Declaration declaration, INamedTypeSymbol attribute, FileDeclarations file, CancellationToken cancellation)
    {
        switch (declaration.Symbol)
        {
            case IAssemblySymbol when attribute.Is(WellKnown.RestApi):
                file.RestApis.Add(Take(RestApiParser.Parse(declaration, cancellation), file));
                break;
            case IMethodSymbol when (HttpVerb.Of(attribute) ?? UpstreamRoute.Of(declaration.Attribute)) is { } verb:
                if (OperationParser.Parse(declaration, verb, cancellation) is { } operation)
                {
                    file.Operations.Add(operation);
                    file.Add(operation.Diagnostics);
                }

                break;
            case IMethodSymbol when attribute.Is(WellKnown.TokenAuthorizer) || attribute.Is(WellKnown.RequestAuthorizer):
                if (AuthorizerParser.Parse(declaration, attribute.Is(WellKnown.TokenAuthorizer), cancellation) is { } authorizer)
                {
                    file.Authorizers.Add(Take(authorizer, file));
                }

                break;
            case IMethodSymbol when attribute.Is(UpstreamNames.LambdaFunction):
                file.Add(UnservedFunctions.Check(declaration.Symbol, cancellation));
                if (UpstreamFunctionParser.Parse(declaration, cancellation) is { } function)
                {
                    file.Functions.Add(Take(function, file));
                }

                break;
            case INamedTypeSymbol when attribute.Is(WellKnown.LambdaFunction):
                file.Functions.Add(Take(FunctionParser.Parse(declaration, cancellation), file));
                break;
            case INamedTypeSymbol when attribute.Is(WellKnown.LambdaStartup) || attribute.Is(WellKnown.AmazonLambdaStartup):
                file.Startups.Add(Take(StartupParser.Parse(declaration, cancellation), file));
                break;
            case INamedTypeSymbol when attribute.Is(WellKnown.HttpBackend):
                file.Add(BackendParser.Parse(declaration, cancellation));
                break;
        }
    }

    private static Parsed<T> Take<T>(Parsed<T> parsed, FileDeclarations file)
        where T : class, IEquatable<T>
    {
        file.Add(parsed.Diagnostics);
        return parsed;
    }

    /// <summary>Types, their members, and statements for local functions; expressions are most of a file and hold none but lambdas.</summary>
    private static bool MayHoldDeclarations(SyntaxNode node) => node is
        CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax or BasePropertyDeclarationSyntax or AccessorListSyntax
        or BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or StatementSyntax;

    private static ISymbol? Symbol(SyntaxNode node, SemanticModel model, CancellationToken cancellation) => node switch
    {
        CompilationUnitSyntax { AttributeLists.Count: > 0 } => model.Compilation.Assembly,
        BaseMethodDeclarationSyntax { AttributeLists.Count: > 0 } => model.GetDeclaredSymbol(node, cancellation),
        AccessorDeclarationSyntax { AttributeLists.Count: > 0 } => model.GetDeclaredSymbol(node, cancellation),
        LocalFunctionStatementSyntax { AttributeLists.Count: > 0 } => model.GetDeclaredSymbol(node, cancellation),
        TypeDeclarationSyntax { AttributeLists.Count: > 0 } => model.GetDeclaredSymbol(node, cancellation),
        _ => null,
    };
}
