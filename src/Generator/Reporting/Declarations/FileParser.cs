using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sluice.Generator.Parsing;
using Sluice.Generator.Parsing.Api;
using Sluice.Generator.Parsing.Backends;
using Sluice.Generator.Parsing.Upstream;

namespace Sluice.Generator.Reporting.Declarations;

/// <summary>Finds and parses the declarations of one file, as the generator's pipeline does for all files.</summary>
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

            foreach (var declaration in DeclarationParser.Of(node, symbol, model.Compilation))
            {
                Parse(declaration, file, cancellation);
            }
        }

        return file;
    }

    private static void Parse(Declaration declaration, FileDeclarations file, CancellationToken cancellation)
    {
        var attribute = declaration.Attribute.AttributeClass;
        switch (declaration.Symbol)
        {
            case IAssemblySymbol when attribute.Is(WellKnown.RestApi):
                file.RestApis.Add(Take(RestApiParser.Parse(declaration, cancellation), file));
                return;
            case INamedTypeSymbol when attribute.Is(WellKnown.HttpBackend):
                file.Add(BackendParser.Parse(declaration, cancellation));
                return;
            case IAssemblySymbol when attribute.Is(UpstreamNames.GlobalProperties):
                file.Add(GlobalProperties.Check(declaration, cancellation));
                return;
            case IMethodSymbol when UnservedFunctions.Check(declaration, cancellation) is { } unserved:
                file.Add([unserved]);
                break;
        }

        var parsed = DeclarationParser.Parse(declaration, cancellation);
        if (parsed.Operation is { } operation)
        {
            (operation.Base is null ? file.Operations : file.BaseOperations).Add(operation);
            file.Add(operation.Diagnostics);
        }

        foreach (var inherited in parsed.Inherited.IsDefault ? [] : parsed.Inherited)
        {
            file.Operations.Add(inherited);
            file.Add(inherited.Diagnostics);
        }

        Take(parsed.Function, file.Functions, file);
        Take(parsed.Authorizer, file.Authorizers, file);
        Take(parsed.Startup, file.Startups, file);
    }

    private static void Take<T>(Parsed<T>? parsed, List<Parsed<T>> all, FileDeclarations file)
        where T : class, IEquatable<T>
    {
        if (parsed is not null)
        {
            all.Add(Take(parsed, file));
        }
    }

    private static Parsed<T> Take<T>(Parsed<T> parsed, FileDeclarations file)
        where T : class, IEquatable<T>
    {
        file.Add(parsed.Diagnostics);
        return parsed;
    }

    /// <summary>
    /// Returns true for nodes that may contain declarations: types, their members, and statements, because they may contain local functions.
    /// Expressions are most of a file and contain only lambdas, which another analyzer checks.
    /// </summary>
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
