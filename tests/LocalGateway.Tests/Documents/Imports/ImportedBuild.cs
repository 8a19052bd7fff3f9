using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Sluice.BuildTasks.DeployFiles;
using Sluice.BuildTasks.Overlays;
using Sluice.BuildTasks.Tests.Overlays;
using Sluice.Generator.Tests.Support;
using Sluice.LocalGateway.Linting;

namespace Sluice.LocalGateway.Tests.Documents.Imports;

/// <summary>
/// An imported project, built in memory: the compiler with the generator and its analyzers, and the merge of the overlays. It is what a build does, in a
/// fraction of its time.
/// </summary>
internal sealed class ImportedBuild
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    // In the order in which a build merges them.
    private static readonly string[] OverlayNames = ["deploy.overlay.yaml", "deploy.overlay.json"];

    private static readonly CSharpParseOptions Options = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    private static readonly Assembly Generator = Assembly.LoadFrom(BuiltApi.Built("Generator", "netstandard2.0", "Sluice.Generator.dll"));

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. Generator.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    // Every compilation grows from this one, so that the references are read once.
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Empty",
        [CSharpSyntaxTree.ParseText(ImplicitUsings, Options)],
        BuiltApi.References,
        new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable)
            .WithSpecificDiagnosticOptions([new("CS1591", ReportDiagnostic.Suppress), new("CS1573", ReportDiagnostic.Suppress)]));

    private readonly Compilation _compilation;

    private ImportedBuild(Compilation compilation, IReadOnlyList<string> complaints, IReadOnlyDictionary<string, string> files)
        => (_compilation, Complaints, Files) = (compilation, complaints, files);

    /// <summary>Every error and warning of the compiler, the analyzers and the overlays.</summary>
    public IReadOnlyList<string> Complaints { get; }

    /// <summary>The texts of the deploy files by their paths; none if there are errors.</summary>
    public IReadOnlyDictionary<string, string> Files { get; }

    /// <param name="project">The folder of the project.</param>
    /// <param name="change">Changes the source of each C# file, as a developer does; null for none.</param>
    public static ImportedBuild Run(string project, Func<string, string>? change = null)
    {
        var sources = Texts(project, "*.cs").Select(
            file => CSharpSyntaxTree.ParseText(SourceText.From(change?.Invoke(file.Text) ?? file.Text, Encoding.UTF8), Options, file.Path));
        var templates = Texts(project, "*.vtl").Select(file => (AdditionalText)new ProjectText(file.Path, file.Text)).ToImmutableArray();
        var properties = new ProjectProperties(("_SluiceHasOverlay", Overlays(project).Count > 0 ? "true" : ""));
        var generator = (IIncrementalGenerator)Activator.CreateInstance(Generator.GetType("Sluice.Generator.SluiceGenerator", throwOnError: true)!)!;
        var result = CSharpGeneratorDriver.Create([generator.AsSourceGenerator()], templates, Options, properties)
            .RunGeneratorsAndUpdateCompilation(
                Empty.WithAssemblyName(Path.GetFileName(project)).WithOptions(OptionsOf(project)).AddReferences(Libraries(project)).AddSyntaxTrees(sources),
                out var compilation,
                out _)
            .GetRunResult();
        result.Results.Single().Exception.ShouldBeNull();
        var analysis = new CompilationWithAnalyzersOptions(
            new(templates, properties),
            static (exception, _, _) => throw new InvalidOperationException("An analyzer failed.", exception),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        var found = compilation.GetDiagnostics()
            .Concat(compilation.WithAnalyzers(Analyzers, analysis).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult())
            .Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed).ToList();
        var complaints = found.Select(diagnostic => diagnostic.ToString().Replace(project + "/", "", StringComparison.Ordinal)).ToList();
        var built = found.Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) ? [] : DeployFiles(result);
        built = built.Count == 0 ? built : Merge(project, built, complaints);
        complaints.AddRange(Check(built));
        return new(compilation, complaints, built);
    }

    /// <summary>Returns the compiled assembly.</summary>
    public byte[] Emit()
    {
        using var image = new MemoryStream();
        var result = _compilation.Emit(image);
        result.Success.ShouldBeTrue(string.Join('\n', result.Diagnostics));
        return image.ToArray();
    }

    private static IEnumerable<MetadataReference> Libraries(string project)
        => XDocument.Parse(Texts(project, "*.csproj").Single().Text).Descendants("Reference")
            .Select(reference => MetadataReference.CreateFromFile(Path.GetFullPath(reference.Attribute("HintPath")!.Value, project)));

    // A project without functions is a library, because it has no entry point.
    private static CSharpCompilationOptions OptionsOf(string project)
        => Empty.Options.WithOutputKind(
            Texts(project, "*.csproj").Single().Text.Contains("<OutputType>Exe<", StringComparison.Ordinal)
                ? OutputKind.ConsoleApplication
                : OutputKind.DynamicallyLinkedLibrary);

    private static IEnumerable<(string Path, string Text)> Texts(string project, string pattern)
        => Directory.EnumerateFiles(project, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(static path => (path, File.ReadAllText(path)));

    private static Dictionary<string, string> DeployFiles(GeneratorDriverRunResult result)
    {
        var constants = result.GeneratedTrees.SelectMany(static tree => tree.GetRoot().DescendantNodes()).OfType<VariableDeclaratorSyntax>()
            .Where(static variable => variable.Ancestors().OfType<ClassDeclarationSyntax>().Any(static type => type.Identifier.Text == "DeployFiles"))
            .ToDictionary(static variable => variable.Identifier.Text);
        constants.GetValueOrDefault("LeftOut")?.ToString().ShouldBeNull();
        var packed = string.Concat(
            constants["Files"].Initializer!.DescendantNodes().OfType<LiteralExpressionSyntax>().Select(static literal => literal.Token.ValueText));
        return PackedFiles.Read(packed).ToDictionary(static file => file.Path, static file => Encoding.UTF8.GetString(file.Bytes), StringComparer.Ordinal);
    }

    // The imported project turns off SLUICE316 and SLUICE317.
    private static Dictionary<string, string> Merge(string project, Dictionary<string, string> built, List<string> complaints)
    {
        var overlays = Overlays(project);
        if (overlays.Count == 0)
        {
            return built;
        }

        var merged = OverlayMerge.Run(built, overlays);
        complaints.AddRange(
            merged.Findings.Where(static finding => finding.Code is not ("SLUICE316" or "SLUICE317")).Select(static finding => finding.ToString()));
        return merged.Findings.Any(static finding => finding.IsError) ? [] : new(built.Where(file => !merged.Files.ContainsKey(file.Key)).Concat(merged.Files));
    }

    // What the build checks after it has written the files.
    private static IEnumerable<string> Check(Dictionary<string, string> built)
    {
        if (built.Count == 0)
        {
            return [];
        }

        var template = CheckedTemplate.Parse(Encoding.UTF8.GetBytes(built["template.json"]));
        var document = DocumentLint.Check(Encoding.UTF8.GetBytes(built["openapi.json"]), template);
        return
        [
            .. document.Select(static finding => $"openapi.json: error SLUICE301: {finding}"),
            .. StackLint.Check(template, body: null).Select(static finding => $"template.json: error SLUICE302: {finding}"),
        ];
    }

    private static List<OverlayText> Overlays(string project)
        =>
        [
            .. OverlayNames.Where(name => File.Exists(Path.Combine(project, name)))
                .Select(name => new OverlayText(name, File.ReadAllText(Path.Combine(project, name)))),
        ];

    private sealed class ProjectText(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, Encoding.UTF8);
    }
}
