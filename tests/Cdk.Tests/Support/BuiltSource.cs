using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Sluice.BuildTasks.DeployFiles;
using Sluice.Generator;
using Sluice.Generator.Tests.Support;

namespace Sluice.Cdk.Tests.Support;

/// <summary>The deploy files of sources, as a build of a project with these properties writes them, without the time that a build takes.</summary>
internal static class BuiltSource
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview, DocumentationMode.Parse);

    private static readonly string[] Usings = ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
        [.. typeof(SluiceGenerator).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract).Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    /// <summary>Compiles the sources with the generator and takes the files out of the assembly.</summary>
    /// <param name="assembly">The name of the assembly.</param>
    /// <param name="sources">The text of each file.</param>
    /// <param name="templates">The paths of mapping templates.</param>
    /// <param name="properties">Properties of the project.</param>
    public static Published Of(string assembly, IEnumerable<string> sources, IEnumerable<string> templates, params (string Name, string Value)[] properties)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var usings = string.Concat(Usings.Select(name => $"global using {name};\n"));
        var compilation = CSharpCompilation.Create(
            assembly,
            sources.Append(usings).Select((text, i) => CSharpSyntaxTree.ParseText(text, Options, $"{i}.cs", cancellationToken: cancellation)),
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Where(path => Path.GetFileName(path) is not ("Cdk.Tests.dll" or "Sluice.Generator.dll" or "Sluice.Cdk.dll")).Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        var (files, project) = (templates.Select(file => (AdditionalText)new Template(file)).ToImmutableArray(), new ProjectProperties(properties));
        CSharpGeneratorDriver.Create([new SluiceGenerator().AsSourceGenerator()], files, Options, project)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out _, cancellation);

        // The generator leaves out a declaration with a mistake, and an analyzer reports it.
        output.WithAnalyzers(Analyzers, new AnalyzerOptions(files, project)).GetAnalyzerDiagnosticsAsync(cancellation).GetAwaiter().GetResult()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ShouldBeEmpty();

        var file = Path.GetTempFileName();
        try
        {
            output.Emit(file, cancellationToken: cancellation).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ShouldBeEmpty();
            var published = Published.Empty(assembly);
            foreach (var built in AssemblyReader.Read(file).Where(built => !built.Path.Contains('/', StringComparison.Ordinal)))
            {
                File.WriteAllBytes(Path.Combine(published.Folder, built.Path), built.Bytes);
            }

            return published;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private sealed class Template(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(File.ReadAllText(path));
    }
}
