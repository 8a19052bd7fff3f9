using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sluice.Generator.Reporting.Declarations;

/// <summary>Finds a program's entry point that the user wrote and that does not start the generated program.</summary>
internal static class EntryPoints
{
    private const string GeneratedProgram = "Sluice.Generated.Program";
    private const string Runtime = "Sluice.Runtime.LambdaRuntime";

    // The names of those types, and of the methods that serve functions, by which 'using static' may also call them.
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal) { "Program", "RunAsync", "Create", "LambdaRuntime" };

    /// <summary>
    /// Returns the location of the entry point, or null if it is generated, if there is none, or if any file of the user mentions what serves the
    /// functions. Which code the entry point reaches is not examined.
    /// </summary>
    public static Location? FindIdle(Compilation compilation, CancellationToken cancellation)
    {
        if (compilation.Options.OutputKind is not (OutputKind.ConsoleApplication or OutputKind.WindowsApplication)
            || compilation.GetEntryPoint(cancellation) is not { } entry
            || IsGenerated(entry.ContainingType)
            || compilation.SyntaxTrees.Any(tree => ServesFunctions(compilation, tree, cancellation)))
        {
            return null;
        }

        return entry.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) switch
        {
            CompilationUnitSyntax file => file.Members.OfType<GlobalStatementSyntax>().FirstOrDefault()?.GetLocation(),
            MethodDeclarationSyntax method => method.Identifier.GetLocation(),
            _ => null,
        };
    }

    private static bool ServesFunctions(Compilation compilation, SyntaxTree tree, CancellationToken cancellation)
    {
        SemanticModel? model = null;
        foreach (var name in tree.GetRoot(cancellation).DescendantNodes().OfType<SimpleNameSyntax>())
        {
            if (!Names.Contains(name.Identifier.ValueText))
            {
                continue;
            }

            model ??= compilation.GetSemanticModel(tree);
            var info = model.GetSymbolInfo(name, cancellation);
            var symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
            var type = symbol as INamedTypeSymbol ?? symbol?.ContainingType;
            if (type is not null && (IsGenerated(type) || type.ToDisplayString() == Runtime) && !IsInGeneratedProgram(model, name, cancellation))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInGeneratedProgram(SemanticModel model, SyntaxNode node, CancellationToken cancellation) =>
        node.Ancestors().OfType<TypeDeclarationSyntax>().LastOrDefault() is { } outermost
        && model.GetDeclaredSymbol(outermost, cancellation) is { } type && IsGenerated(type);

    private static bool IsGenerated(INamedTypeSymbol? type) => type?.ToDisplayString() == GeneratedProgram;
}
