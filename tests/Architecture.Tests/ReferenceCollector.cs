using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sluice.Architecture.Tests;

/// <summary>
/// Finds every use of a type or member that another file of the same project declares. A use is a name, a constructor call without a name, or an
/// indexer. A name in a <c>using</c> directive or in a comment is no use.
/// </summary>
internal static class ReferenceCollector
{
    public static List<SourceReference> Collect(SourceProject project)
    {
        var found = new List<SourceReference>();
        foreach (var tree in project.Compilation.SyntaxTrees)
        {
            if (project.FolderOf(tree.FilePath) is { } folder)
            {
                CollectFrom(project, tree, folder, found);
            }
        }

        return found;
    }

    private static void CollectFrom(SourceProject project, SyntaxTree tree, string folder, List<SourceReference> found)
    {
        var model = project.Compilation.GetSemanticModel(tree);
        foreach (var node in tree.GetRoot().DescendantNodes(node => node is not UsingDirectiveSyntax))
        {
            if (node is not (SimpleNameSyntax or BaseObjectCreationExpressionSyntax or ElementAccessExpressionSyntax or ConstructorInitializerSyntax))
            {
                continue;
            }

            foreach (var file in FilesOf(model.GetSymbolInfo(node).Symbol))
            {
                if (file != tree.FilePath && project.FolderOf(file) is { } target)
                {
                    found.Add(new SourceReference(tree.FilePath, tree.GetLineSpan(node.Span).StartLinePosition.Line + 1, folder, file, target));
                }
            }
        }
    }

    /// <summary>The files of this compilation that declare a symbol: a member's own file, or all files of a type.</summary>
    private static IEnumerable<string> FilesOf(ISymbol? symbol)
    {
        var declared = symbol is IMethodSymbol { ReducedFrom: { } reduced } ? reduced : symbol;
        return declared is INamespaceSymbol or ILocalSymbol or IParameterSymbol or ITypeParameterSymbol or null
            ? []
            : Declared(declared.OriginalDefinition).Select(reference => reference.SyntaxTree.FilePath).Distinct();
    }

    /// <summary>A constructor or record member that nobody wrote is declared where its type is.</summary>
    private static ImmutableArray<SyntaxReference> Declared(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.Length > 0 || symbol.ContainingType is null
            ? symbol.DeclaringSyntaxReferences
            : symbol.ContainingType.OriginalDefinition.DeclaringSyntaxReferences;
}
