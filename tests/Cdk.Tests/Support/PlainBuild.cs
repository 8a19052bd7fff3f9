using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Sluice.BuildTasks.DeployFiles;
using Sluice.DeployFiles.Tests.Support;
using Sluice.Generator;
using Sluice.Generator.Tests.Support;

namespace Sluice.Cdk.Tests.Support;

/// <summary>The deploy files of a sample as a build with <c>SluiceTemplate=CloudFormation</c> has them.</summary>
internal static class PlainBuild
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview, DocumentationMode.Parse);

    private static readonly string[] Usings = ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    public static Published Of(Sample sample)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var usings = CSharpSyntaxTree.ParseText(string.Concat(Usings.Select(name => $"global using {name};\n")), Options, cancellationToken: cancellation);
        var compilation = CSharpCompilation.Create(
            sample.Name,
            Files(sample, "*.cs").Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), Options, file, cancellationToken: cancellation)).Append(usings),
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Where(path => Path.GetFileName(path) is not ("Cdk.Tests.dll" or "Sluice.Generator.dll" or "Sluice.Cdk.dll")).Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver.Create([new SluiceGenerator().AsSourceGenerator()], [.. Files(sample, "*.vtl").Select(file => new Template(file))], Options, new ProjectProperties(("SluiceTemplate", "CloudFormation")))
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out _, cancellation);

        var assembly = Path.GetTempFileName();
        try
        {
            output.Emit(assembly, cancellationToken: cancellation).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ShouldBeEmpty();
            var files = AssemblyReader.Read(assembly).Where(file => file.Path.StartsWith("template", StringComparison.Ordinal)).ToList();
            var published = Published.Empty(sample.Name);
            foreach (var file in files)
            {
                File.WriteAllBytes(Path.Combine(published.Folder, file.Path), file.Bytes);
            }

            return published;
        }
        finally
        {
            File.Delete(assembly);
        }
    }

    private static IEnumerable<string> Files(Sample sample, string pattern) =>
        Directory.GetFiles(sample.Project, pattern, SearchOption.AllDirectories)
            .Where(file => Path.GetRelativePath(sample.Project, file).Split(Path.DirectorySeparatorChar)[0] is not ("obj" or "bin"));

    private sealed class Template(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(File.ReadAllText(path));
    }
}
