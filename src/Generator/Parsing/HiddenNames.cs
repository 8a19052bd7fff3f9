using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sluice.Generator.Parsing;

/// <summary>
/// Finds names that generated code needs but that mean something else in the project, because a type outside of all namespaces or a global alias has
/// the name. Even a name that begins with <c>global::</c> then means that type, so no code can be generated.
/// </summary>
internal static class HiddenNames
{
    private const string Keyword = "var";

    private static readonly string[] Always = [Keyword, "System", "Sluice"];

    /// <summary>Returns the first such name and the location of its declaration, or null if there is none.</summary>
    /// <param name="compilation">The compilation of the project.</param>
    /// <param name="usesServices">True if generated code calls Microsoft.Extensions.DependencyInjection.</param>
    public static (string Name, Location? Place)? Find(Compilation compilation, bool usesServices)
    {
        var outside = compilation.Assembly.GlobalNamespace;
        foreach (var name in Always)
        {
            if (outside.GetTypeMembers(name, 0) is [{ } type, ..])
            {
                return (name, type.SourceLocation());
            }
        }

        if (usesServices && outside.GetTypeMembers("Microsoft", 0) is [{ } microsoft, ..])
        {
            return (microsoft.Name, microsoft.SourceLocation());
        }

        return Alias(compilation) is { } alias ? (Keyword, alias.Name.GetLocation()) : null;
    }

    private static NameEqualsSyntax? Alias(Compilation compilation)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (tree.GetRoot() is not CompilationUnitSyntax { Usings.Count: > 0 } root)
            {
                continue;
            }

            foreach (var directive in root.Usings)
            {
                if (directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword) && directive.Alias is { Name.Identifier.ValueText: Keyword } alias)
                {
                    return alias;
                }
            }
        }

        return null;
    }
}
