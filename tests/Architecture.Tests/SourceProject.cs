using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Sluice.Architecture.Tests;

/// <summary>A project of <c>src</c>, compiled in memory from the inputs that its last build wrote down.</summary>
internal sealed class SourceProject
{
    /// <summary>A partial method or a JSON context that only a source generator completes, and top-level statements in a library.</summary>
    private static readonly string[] Expected = ["CS8795", "CS0534", "CS7036", "CS0117", "CS8805"];

    private static readonly ConcurrentDictionary<string, Lazy<SourceProject>> Loaded = new();

    private SourceProject(string name, CSharpCompilation compilation)
    {
        Name = name;
        Compilation = compilation;
    }

    /// <summary>The name of the project's folder below <c>src</c>.</summary>
    public string Name { get; }

    public CSharpCompilation Compilation { get; }

    /// <summary>What the compiler rejects; empty where the inputs are complete.</summary>
    public IEnumerable<string> Errors => Compilation.GetDiagnostics()
        .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && !Expected.Contains(diagnostic.Id))
        .Select(diagnostic => diagnostic.ToString());

    /// <summary>The project's folders that hold code, and those of linked sources, sorted by name.</summary>
    public IEnumerable<string> Folders =>
        Compilation.SyntaxTrees.Select(tree => FolderOf(tree.FilePath)).OfType<string>().Distinct().Order(StringComparer.Ordinal);

    /// <summary>Every folder of <c>src</c> that has a project file and C# of its own.</summary>
    public static IEnumerable<string> Names =>
        Directory.GetDirectories(SourceFolder)
            .Where(folder => Directory.EnumerateFiles(folder, "*.csproj").Any() && SourceFiles(folder).Any())
            .Select(folder => Path.GetFileName(folder))
            .Order(StringComparer.Ordinal);

    private static string SourceFolder => Path.Combine(Places.Root, "src");

    /// <summary>A project, which is compiled once for all tests. Throws where the project has not been built.</summary>
    public static SourceProject Load(string name) => Loaded.GetOrAdd(name, static name => new(() => Read(name))).Value;

    private static SourceProject Read(string name)
    {
        var inputs = Inputs(name);
        var options = new CSharpParseOptions(
            LanguageVersionFacts.TryParse(inputs["language"].Single(), out var version) ? version : LanguageVersion.Preview,
            DocumentationMode.None,
            preprocessorSymbols: inputs["symbols"].Single().Split(';', StringSplitOptions.RemoveEmptyEntries))
            // Without the analysis of null, which finds no reference and takes most of the time.
            .WithFeatures([KeyValuePair.Create("run-nullable-analysis", "never")]);
        return Compile(
            name,
            inputs["assembly"].Single(),
            inputs["source"].Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), options, file)),
            inputs["reference"].Select(file => MetadataReference.CreateFromFile(file)));
    }

    /// <summary>A project that exists in a test only.</summary>
    /// <param name="name">The name of its folder below <c>src</c>.</param>
    /// <param name="sources">The path of each file below that folder, and its text.</param>
    public static SourceProject Of(string name, params (string Path, string Text)[] sources) =>
        Compile(
            name,
            name,
            sources.Select(source => CSharpSyntaxTree.ParseText(source.Text, path: Path.Combine(SourceFolder, name, source.Path))),
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)]);

    private static SourceProject Compile(string name, string assembly, IEnumerable<SyntaxTree> sources, IEnumerable<MetadataReference> references) =>
        new(name, CSharpCompilation.Create(
            assembly,
            sources,
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable)));

    /// <summary>
    /// The folder that a source file belongs to: the first folder below the project, <c>.</c> for a file beside the project file, the name of the
    /// other project for a linked source, and null for a file that a build writes.
    /// </summary>
    public string? FolderOf(string file)
    {
        var parts = Path.GetRelativePath(SourceFolder, file).Split(Path.DirectorySeparatorChar);
        return parts[0] == ".." || parts.Contains("obj") ? null
            : parts[0] != Name ? parts[0]
            : parts.Length == 2 ? "." : parts[1];
    }

    private static IEnumerable<string> SourceFiles(string folder) =>
        Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && !file.Contains($"{Path.DirectorySeparatorChar}content{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static ILookup<string, string> Inputs(string name)
    {
        var folder = Path.Combine(SourceFolder, name, "obj");
        var newest = Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "compiler-inputs.txt", SearchOption.AllDirectories).MaxBy(File.GetLastWriteTimeUtc)
            : null;
        return File.ReadLines(newest ?? throw new InvalidOperationException($"src/{name} has not been built: run 'dotnet build'."))
            .Select(line => line.Split('|', 2))
            .ToLookup(parts => parts[0], parts => parts[1]);
    }
}
