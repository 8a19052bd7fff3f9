using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sluice.Generator.Tests.Programs.Edits;

/// <summary>Chooses places in a project, and writes there.</summary>
internal sealed class Editor(EditedProject project, Dice dice)
{
    private int _count = dice.Next(1000) * 100;

    public EditedProject Project { get; } = project;

    public Dice Dice { get; } = dice;

    /// <summary>A file that is edited: all but the one with the usings that the SDK writes.</summary>
    public SyntaxTree File() => Project.Files.Length == 1 ? Project.Files[0] : Project.Files[1 + Dice.Next(Project.Files.Length - 1)];

    public string Plain(string prefix) => prefix + _count++;

    /// <summary>A random node of the kind in a random file; null where there is none.</summary>
    public T? Pick<T>(Func<T, bool>? filter = null)
        where T : SyntaxNode
    {
        for (var tries = 0; tries < 4; tries++)
        {
            var found = Root(File()).DescendantNodes().OfType<T>().Where(filter ?? (static _ => true)).ToArray();
            if (found.Length > 0)
            {
                return Dice.Of(found);
            }
        }

        return null;
    }

    public IEnumerable<T> All<T>()
        where T : SyntaxNode =>
        Project.Files.Skip(1).SelectMany(file => Root(file).DescendantNodes().OfType<T>());

    public static CompilationUnitSyntax Root(SyntaxTree file) => (CompilationUnitSyntax)file.GetRoot(TestContext.Current.CancellationToken);

    public EditedProject Replace(SyntaxNode node, string text) => Replace(node.SyntaxTree, node.SpanStart, node.Span.Length, text);

    public EditedProject Replace(SyntaxToken token, string text) => Replace(token.SyntaxTree!, token.SpanStart, token.Span.Length, text);

    public EditedProject InsertBefore(SyntaxNode node, string text) => Replace(node.SyntaxTree, node.SpanStart, 0, text);

    public EditedProject InsertAfter(SyntaxNode node, string text) => Replace(node.SyntaxTree, node.Span.End, 0, text);

    /// <summary>The node with its comments.</summary>
    public EditedProject Remove(SyntaxNode node) => Replace(node.SyntaxTree, node.FullSpan.Start, node.FullSpan.Length, "\n");

    public EditedProject Replace(SyntaxTree file, int start, int length, string text)
    {
        var before = file.ToString();
        return Project.With(file, string.Concat(before.AsSpan(0, start), text, before.AsSpan(start + length)));
    }

    /// <summary>A name that the project has already, or a new one.</summary>
    public string Name() => Dice.OneIn(3) ? Plain("New") : Dice.Of(All<BaseTypeDeclarationSyntax>().Select(type =>
        type.Identifier.Text).Append("Order").ToArray());

    /// <summary>A type that fits somewhere, and perhaps not where it is put.</summary>
    public string Type() => Dice.Next(6) switch
    {
        0 => "string",
        1 => Dice.Of("int", "long?", "bool", "Guid", "decimal", "DateOnly", "byte[]", "double", "string?", "object"),
        2 => $"List<{Name()}>",
        3 => $"Dictionary<string, {Name()}>",
        _ => Name(),
    };

    /// <summary>Namespaces, usings and directives as they are around a type, so that it means the same in another file.</summary>
    public static string Elsewhere(SyntaxNode type, string text)
    {
        var result = new StringBuilder(text);
        foreach (var space in type.Ancestors().OfType<BaseNamespaceDeclarationSyntax>())
        {
            result.Insert(0, $"namespace {space.Name} {{ {space.Usings.ToFullString()}\n").Append("\n}");
        }

        var directive = type.SyntaxTree.ToString().StartsWith("#nullable disable", StringComparison.Ordinal) ? "#nullable disable\n" : "";
        var usings = string.Concat(Root(type.SyntaxTree).Usings.Where(u => !u.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword)).Select(u => u + "\n"));
        return $"{directive}{usings}{result}\n";
    }

    /// <summary>The namespace of a node, with a dot behind it; empty for the global one.</summary>
    public static string Namespace(SyntaxNode node) =>
        string.Concat(node.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().Reverse().Select(space => space.Name + "."));
}
