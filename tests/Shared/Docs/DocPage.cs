namespace Sluice.Tests.Docs;

/// <summary>A page of the documentation.</summary>
/// <param name="Path">In the repository, with slashes.</param>
/// <param name="Text">All of it, with line feeds.</param>
internal sealed record DocPage(string Path, string Text)
{
    private const string Fence = "```";

    /// <summary>README.md, everything in docs and the packages' own pages.</summary>
    public static IReadOnlyList<DocPage> All { get; } =
    [
        Read("README.md"),
        .. Under("docs", SearchOption.AllDirectories),
        .. Directory.GetDirectories(System.IO.Path.Combine(Places.Root, "src")).Where(folder => File.Exists(System.IO.Path.Combine(folder, "README.md")))
            .Select(folder => Read($"src/{System.IO.Path.GetFileName(folder)}/README.md")).OrderBy(page => page.Path, StringComparer.Ordinal),
    ];

    public IReadOnlyList<DocBlock> Blocks { get; } = [.. Split(Path, Text)];

    public static DocPage Read(string path) => new(path, File.ReadAllText(System.IO.Path.Combine(Places.Root, path)).ReplaceLineEndings("\n"));

    /// <summary>The text without its blocks: one line for each, so that lines keep their numbers.</summary>
    public IEnumerable<(int Number, string Line)> Prose()
    {
        var isInside = false;
        foreach (var (number, line) in Text.Split('\n').Select((line, i) => (i + 1, line)))
        {
            var isFence = line.StartsWith(Fence, StringComparison.Ordinal);
            isInside ^= isFence;
            if (!isInside && !isFence)
            {
                yield return (number, line);
            }
        }
    }

    private static IEnumerable<DocPage> Under(string folder, SearchOption option) =>
        Directory.GetFiles(System.IO.Path.Combine(Places.Root, folder), "*.md", option)
            .Select(file => Read(System.IO.Path.GetRelativePath(Places.Root, file).Replace('\\', '/')))
            .OrderBy(page => page.Path, StringComparer.Ordinal);

    private static IEnumerable<DocBlock> Split(string page, string text)
    {
        var lines = text.Split('\n');
        var (lead, section) = ("", "");
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith(Fence, StringComparison.Ordinal))
            {
                lead = string.IsNullOrWhiteSpace(lines[i]) ? lead : lines[i];
                section = lines[i].StartsWith('#') ? lines[i].TrimStart('#', ' ') : section;
                continue;
            }

            var end = Array.FindIndex(lines, i + 1, line => line.TrimEnd() == Fence);
            (end > 0).ShouldBeTrue($"{page}:{i + 1}: the block has no end");
            yield return new(page, i + 1, lines[i][Fence.Length..].Trim(), string.Join('\n', lines[(i + 1)..end]), lead, section);
            (i, lead) = (end, "");
        }
    }
}
