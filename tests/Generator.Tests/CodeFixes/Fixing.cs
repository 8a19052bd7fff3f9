using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Sluice.CodeFixes;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.CodeFixes;

/// <summary>Applies code fixes as an editor does.</summary>
internal static class Fixing
{
    public static ImmutableArray<Fix> All { get; } =
    [
        .. typeof(Fix).Assembly.GetTypes()
            .Where(t => !t.IsAbstract && t.IsSubclassOf(typeof(Fix)))
            .OrderBy(t => t.FullName, StringComparer.Ordinal)
            .Select(t => (Fix)Activator.CreateInstance(t)!),
    ];

    public static IEnumerable<Fix> Of(string id) => All.Where(f => f.FixableDiagnosticIds.Contains(id));

    /// <summary>The source or the template after the fix; null where it is not offered.</summary>
    public static async Task<string?> ApplyAsync(Fix fix, string source, Diagnostic diagnostic)
    {
        using var workspace = new AdhocWorkspace();
        var project = ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Api", "Api", LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
            parseOptions: Compiler.ParseOptions,
            metadataReferences: Compiler.References);
        workspace.AddProject(project);
        workspace.AddDocument(project.Id, "Usings.cs", Microsoft.CodeAnalysis.Text.SourceText.From(Compiler.Usings));
        var cancellation = TestContext.Current.CancellationToken;
        var id = DocumentId.CreateNewId(project.Id);
        var text = Microsoft.CodeAnalysis.Text.SourceText.From(source);
        var isTemplate = diagnostic.Location.Kind == LocationKind.ExternalFile;
        var solution = isTemplate ? workspace.CurrentSolution.AddAdditionalDocument(id, "a.vtl", text) : workspace.CurrentSolution.AddDocument(id, "Source0.cs", text);
        TextDocument document = isTemplate ? solution.GetAdditionalDocument(id)! : solution.GetDocument(id)!;

        // The same place in this workspace's own tree.
        var tree = document is Document code ? await code.GetSyntaxTreeAsync(cancellation) : null;
        var here = tree is null ? diagnostic : Diagnostic.Create(diagnostic.Descriptor, Location.Create(tree, diagnostic.Location.SourceSpan), diagnostic.Properties);
        CodeAction? action = null;
        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, here, (a, _) => action = a, cancellation));
        if (action is null)
        {
            return null;
        }

        var change = (await action.GetOperationsAsync(cancellation)).OfType<ApplyChangesOperation>().Single();
        document = isTemplate ? change.ChangedSolution.GetAdditionalDocument(id)! : change.ChangedSolution.GetDocument(id)!;
        return (await document.GetTextAsync(cancellation)).ToString();
    }
}
