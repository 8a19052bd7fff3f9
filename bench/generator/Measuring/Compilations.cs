using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Sluice.GeneratorBench.Contenders;
using Sluice.GeneratorBench.Projects;

namespace Sluice.GeneratorBench.Measuring;

internal static class Compilations
{
    public static CSharpParseOptions ParseOptions { get; } = new CSharpParseOptions(LanguageVersion.CSharp13, DocumentationMode.Parse)
        .WithFeatures([new("InterceptorsNamespaces", "Microsoft.AspNetCore.Http.Generated")]);

    public static CSharpCompilation Create(Contender contender, Project project) => CSharpCompilation.Create(
        "Bench",
        project.Files.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => Tree(f.Key, f.Value)),
        contender.References,
        new CSharpCompilationOptions(
            OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>The compilation with one file changed; all others are the very same trees.</summary>
    public static CSharpCompilation With(this CSharpCompilation compilation, string file, string text) =>
        compilation.ReplaceSyntaxTree(compilation.SyntaxTrees.Single(t => t.FilePath == file), Tree(file, text));

    public static CSharpGeneratorDriver Driver(Contender contender, IncrementalGeneratorOutputKind without) => CSharpGeneratorDriver.Create(
        contender.Create(), parseOptions: ParseOptions, driverOptions: new(without));

    private static SyntaxTree Tree(string file, string text) => CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), ParseOptions, file);
}
