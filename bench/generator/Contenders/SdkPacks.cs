using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;

namespace Sluice.GeneratorBench.Contenders;

/// <summary>The reference packs that lie beside the running SDK, with their generators.</summary>
internal static class SdkPacks
{
    // …/shared/Microsoft.NETCore.App/10.0.0/
    private static readonly string Root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../.."));

    public static ImmutableArray<MetadataReference> References(string pack) =>
        Folder(pack) is { } folder
            ? [.. Directory.GetFiles(Path.Combine(folder, "ref", "net10.0"), "*.dll")
                .Order(StringComparer.Ordinal)
                .Select(path => MetadataReference.CreateFromFile(path))]
            : throw new InvalidOperationException($"There is no {pack} for .NET 10 in {Root}/packs. Install an SDK that has its reference packs.");

    /// <summary>Null where the pack has none of that name.</summary>
    public static string? Generator(string pack, string file) =>
        Folder(pack) is { } folder && Path.Combine(folder, "analyzers", "dotnet", "cs", file) is var path && File.Exists(path) ? path : null;

    private static string? Folder(string pack)
    {
        var folder = Path.Combine(Root, "packs", pack);
        return Directory.Exists(folder)
            ? Directory.GetDirectories(folder, "10.*").MaxBy(d => Version.Parse(Path.GetFileName(d).Split('-')[0].ToString(CultureInfo.InvariantCulture)))
            : null;
    }
}
