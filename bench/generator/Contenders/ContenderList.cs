using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator;
using Sluice.GeneratorBench.Projects;

namespace Sluice.GeneratorBench.Contenders;

internal static class ContenderList
{
    private const string Core = "Microsoft.NETCore.App.Ref";
    private const string Web = "Microsoft.AspNetCore.App.Ref";

    // The first area is the only one that a project of every size has.
    private const string Types = "Area0000Types.cs";
    private const string Code = "Area0000.cs";

    public static Contender Sluice { get; } = new(
        "Sluice",
        Dialect.Sluice,
        static () => [new SluiceGenerator().AsSourceGenerator()],
        [.. SdkPacks.References(Core), Own(typeof(RestApiAttribute)), Own(typeof(Runtime.Function))])
    {
        Edits =
        [
            new("a body", Code, "_calls += 1;", "_calls += 100;"),
            new(
                "a new operation", Code, "private int _calls;",
                "private int _calls;\n\n    /// <summary>New.</summary>\n    [HttpGet(\"/new/{id}\")]\n"
                + "    public Area0000Line Added([FromPath] int id) => throw new NotSupportedException();"),
            Member,
        ],
    };

    public static Contender? Json { get; } = FromSdk(
        "System.Text.Json", Dialect.JsonContexts, Core, "System.Text.Json.SourceGeneration.dll", SdkPacks.References(Core),
        [
            new("a body", Code, "=> ++_calls;", "=> _calls += 2;"),
            new(
                "a new operation", Code, "[JsonSerializable(typeof(Area0000Page))]",
                "[JsonSerializable(typeof(Area0000Page))]\n[JsonSerializable(typeof(Area0000Line[]))]"),
            Member,
        ]);

    public static Contender? MinimalApi { get; } = FromSdk(
        "request delegates", Dialect.MinimalApi, Web, "Microsoft.AspNetCore.Http.RequestDelegateGenerator.dll",
        [.. SdkPacks.References(Core), .. SdkPacks.References(Web)],
        [
            new("a body", Code, "_calls += 1;", "_calls += 100;"),
            new(
                "a new operation", Code, "        app.MapGet(\"/area0000\"",
                "        app.MapGet(\"/new/{id}\", ([FromRoute] int id) => new Area0000Line(\"\", id, default));\n        app.MapGet(\"/area0000\""),
            Member,
        ]);

    private static ProjectEdit Member => new("a type", Types, "Area0000Line(string Sku,", "Area0000Line(string Sku, string? Color,");

    private static Contender? FromSdk(
        string name, Dialect dialect, string pack, string file, ImmutableArray<MetadataReference> references, ImmutableArray<ProjectEdit> edits) =>
        SdkPacks.Generator(pack, file) is { } path
            ? new(name, dialect, () => [.. new AnalyzerFileReference(path, Loader.Instance).GetGenerators(LanguageNames.CSharp)], references) { Edits = edits }
            : null;

    private static PortableExecutableReference Own(Type type) => MetadataReference.CreateFromFile(type.Assembly.Location);

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public static Loader Instance { get; } = new();

        public void AddDependencyLocation(string fullPath)
        {
        }

        public System.Reflection.Assembly LoadFromPath(string fullPath) => System.Reflection.Assembly.LoadFrom(fullPath);
    }
}
