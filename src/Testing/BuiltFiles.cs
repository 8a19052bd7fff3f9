using System.Collections;

namespace Sluice.Testing;

/// <summary>The files that the build writes: <c>openapi.json</c>, <c>template.json</c>, and the mapping templates below <c>vtl/</c>.</summary>
public sealed class BuiltFiles : IReadOnlyCollection<BuiltFile>
{
    private readonly SortedDictionary<string, BuiltFile> _files;

    internal BuiltFiles(IEnumerable<BuiltFile> files)
        => _files = new(files.ToDictionary(static file => file.Path, StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>The number of files.</summary>
    public int Count => _files.Count;

    /// <summary>Returns a file.</summary>
    /// <param name="path">The path below the deploy folder, with slashes.</param>
    /// <exception cref="KeyNotFoundException">There is no such file. The message lists the files.</exception>
    public BuiltFile this[string path] => _files.GetValueOrDefault(path)
        ?? throw new KeyNotFoundException($"The build has no file '{path}'. Its files are {string.Join(", ", _files.Keys)}.");

    /// <summary>Returns the files, sorted by their paths.</summary>
    public IEnumerator<BuiltFile> GetEnumerator() => _files.Values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal static BuiltFiles Read(string folder)
        => new(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(static file => !file.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
            .Select(file => new BuiltFile(Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes(file))));
}
