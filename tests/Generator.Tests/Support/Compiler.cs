using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Sluice.Generator.Tests.Support;

/// <summary>Compiles sources with the runtime's own assemblies as references.</summary>
internal static class Compiler
{
    /// <summary>What a project with implicit usings has.</summary>
    public const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Sluice;
        """;

    private const string Container = "Microsoft.Extensions.DependencyInjection";

    public static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name
                && (name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith(Container, StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll" or "Sluice.dll" or "Sluice.Runtime.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp12, DocumentationMode.Parse);

    // Compilations that grow from one share what they have read of the references.
    private static readonly CSharpCompilation EmptyLibrary = Empty(OutputKind.DynamicallyLinkedLibrary);
    private static readonly CSharpCompilation EmptyProgram = Empty(OutputKind.ConsoleApplication);

    public static CSharpCompilation Compile(params string[] sources) => Compile(OutputKind.DynamicallyLinkedLibrary, sources);

    // An array, because a compilation that knows its declarations already enumerates new trees twice.
    public static CSharpCompilation Compile(OutputKind kind, params string[] sources) =>
        (kind == OutputKind.ConsoleApplication ? EmptyProgram : EmptyLibrary).AddSyntaxTrees([.. sources.Select((source, i) => Tree(source, $"Source{i}.cs"))]);

    /// <summary>The same without Microsoft.Extensions.DependencyInjection.</summary>
    public static CSharpCompilation WithoutContainer(this CSharpCompilation compilation) =>
        compilation.WithReferences(References.Where(r => !Path.GetFileName(r.Display!).StartsWith(Container, StringComparison.Ordinal)));

    /// <summary>The same with Microsoft.Extensions.Logging. Its abstractions alone are enough for an <c>ILogger</c>.</summary>
    public static CSharpCompilation WithLogging(this CSharpCompilation compilation, bool isWhole = false) => compilation.AddReferences(
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "Microsoft.Extensions.Logging.Abstractions.dll" || (isWhole && Path.GetFileName(path) is "Microsoft.Extensions.Logging.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)));

    private static CSharpCompilation Empty(OutputKind kind) => CSharpCompilation.Create(
        "Api",
        [Tree(Usings, "Usings.cs")],
        References,
        new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999));

    public static SyntaxTree Tree(string source, string path) =>
        CSharpSyntaxTree.ParseText(SourceText.From(source, System.Text.Encoding.UTF8), ParseOptions, path);
}
