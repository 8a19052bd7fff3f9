using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Sluice.Generator;
using Sluice.Tests.Docs;

namespace Sluice.Docs.Tests.Checks;

/// <summary>A sample in C#, compiled as its reader would compile it: with the generator and all rules.</summary>
internal static partial class CodeSample
{
    private const string Place = "// SAMPLE";

    // What a project with implicit usings has.
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp12, DocumentationMode.Parse);

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is not ("Docs.Tests.dll" or "Sluice.Generator.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly ImmutableArray<DiagnosticAnalyzer> Rules =
    [
        .. typeof(SluiceGenerator).Assembly.GetTypes()
            .Where(t => !t.IsAbstract && t.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .Select(t => (DiagnosticAnalyzer)Activator.CreateInstance(t, nonPublic: true)!),
    ];

    /// <summary>The compiler's errors, and everything that Sluice reports.</summary>
    public static IEnumerable<string> Problems(DocBlock block) => Diagnostics(Whole(block), hasTemplates: true).Select(d => $"{block}: {d}");

    /// <param name="source">The source.</param>
    /// <param name="hasTemplates">True if the mapping templates that it names exist.</param>
    /// <param name="options">The properties of its project, or null for none.</param>
    public static IEnumerable<Diagnostic> Diagnostics(string source, bool hasTemplates = false, AnalyzerConfigOptionsProvider? options = null)
    {
        var kind = source.Contains("[LambdaFunction", StringComparison.Ordinal) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        var compilation = CSharpCompilation.Create(
            "Sample",
            [CSharpSyntaxTree.ParseText(Usings, Options), CSharpSyntaxTree.ParseText(source, Options, "Sample.cs", System.Text.Encoding.UTF8)],
            References,
            new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable));
        ImmutableArray<AdditionalText> templates = !hasTemplates ? [] : [.. TemplateNames().Matches(source).Select(match => new Template(match.Groups[1].Value))];
        CSharpGeneratorDriver.Create([new SluiceGenerator().AsSourceGenerator()], templates, Options, options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out _, TestContext.Current.CancellationToken);
        var rules = output.WithAnalyzers(Rules, options is null ? new(templates) : new AnalyzerOptions(templates, options))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken).GetAwaiter().GetResult().Where(d => d.Severity >= DiagnosticSeverity.Warning);
        return output.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity == DiagnosticSeverity.Error).Concat(rules);
    }

    /// <summary>The sample in the context that a comment before it names, or in its page's own; alone where there is neither.</summary>
    private static string Whole(DocBlock block)
    {
        if (Context(block) is not { } context)
        {
            return block.Text;
        }

        var text = File.ReadAllText(context).ReplaceLineEndings("\n");
        text.ShouldContain(Place, Case.Sensitive, context);

        // A body that a sample leaves out.
        return text.Replace(Place, block.Text.Replace("=> …;", "=> throw new NotImplementedException();", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static string? Context(DocBlock block)
    {
        const string Marker = "<!-- sample in: ";
        var folder = Path.Combine(Places.Root, "tests", "Docs.Tests", "Contexts");
        if (block.Lead.StartsWith(Marker, StringComparison.Ordinal))
        {
            return Path.Combine(folder, block.Lead[Marker.Length..].Replace("-->", "", StringComparison.Ordinal).Trim());
        }

        var own = Path.Combine(folder, block.Page.Replace('/', '.') + ".cs");
        return File.Exists(own) ? own : null;
    }

    [GeneratedRegex("(?:Request|Response)Template\\(\"([^\"]+)\"")]
    private static partial Regex TemplateNames();

    /// <summary>A file that a sample names, and that its reader has.</summary>
    private sealed class Template(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From("{}");
    }
}
