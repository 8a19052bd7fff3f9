namespace Sluice.LocalGateway.Tests.Documents.Cases;

/// <summary>A document or template of a file of this folder, with what becomes of it. The page README.md beside it describes the form.</summary>
internal sealed class DocumentCase
{
    private readonly List<(string Name, string Value)> _head = [];
    private readonly List<(string Name, string Text)> _parts = [];

    private DocumentCase(string name) => Name = name;

    public static string Folder { get; } = Path.Combine(Places.Root, "tests", "LocalGateway.Tests", "Documents", "Cases");

    public static IReadOnlyList<DocumentCase> All { get; } = ReadAll(Folder, "*.case");

    public string Name { get; }

    public IReadOnlyList<string> Shows => Values("shows").SelectMany(line => line.Split(';', StringSplitOptions.TrimEntries)).ToList();

    public string Fact => Values("fact").Single();

    public IReadOnlyList<string> Options => Values("option").ToList();

    public IReadOnlyList<(string Name, string Answer)> Functions => Values("function").Select(line => Split(line, '=')).ToList();

    public IReadOnlyList<(string Name, string Text)> Files => _parts
        .Where(part => part.Name is not ("error" or "warnings" or "requests" or "notes" or "imported" or "imported error" or "findings" or "unusable"))
        .ToList();

    /// <summary>The file or folder that is served.</summary>
    public string Served => Values("file").SingleOrDefault() ?? Files[0].Name;

    public string? Error => Part("error")?.TrimEnd('\n');

    public IReadOnlyList<string> Warnings => Part("warnings")?.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [];

    public IReadOnlyList<CaseExchange> Exchanges => CaseExchange.ReadAll(Part("requests") ?? "");

    /// <summary>How each line begins that the import prints, and then each warning of the build.</summary>
    public IReadOnlyList<string> Printed => Part("notes")?.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>The requests to which the imported project gives another answer.</summary>
    public IReadOnlyList<CaseExchange> Differences => CaseExchange.ReadAll(Part("imported") ?? "");

    /// <summary>Why the imported project cannot be served here, although the case is.</summary>
    public string? ImportedError => Part("imported error")?.TrimEnd('\n');

    /// <summary>Why the imported project differs.</summary>
    public string? ReasonOfDifferences => Values("difference").SingleOrDefault();

    /// <summary>What <c>sluice check</c> prints, a line for each finding.</summary>
    public string Findings => Part("findings") ?? "";

    /// <summary>What <c>sluice check</c> says that it cannot check.</summary>
    public string Unusable => Part("unusable") ?? "";

    public static IReadOnlyList<DocumentCase> ReadAll(string folder, string pattern)
        => [.. Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal).Select(Read)];

    public static DocumentCase Of(string name) => All.Single(one => one.Name == name);

    private static DocumentCase Read(string path)
    {
        var read = new DocumentCase(Path.GetFileNameWithoutExtension(path));
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith("=== ", StringComparison.Ordinal))
            {
                read._parts.Add((line[4..], ""));
            }
            else if (read._parts.Count > 0)
            {
                read._parts[^1] = (read._parts[^1].Name, read._parts[^1].Text + line + "\n");
            }
            else if (line.Length > 0)
            {
                read._head.Add(Split(line, ':'));
            }
        }

        return read;
    }

    private static (string Name, string Value) Split(string line, char separator)
    {
        var at = line.IndexOf(separator, StringComparison.Ordinal);
        return (line[..at], line[(at + 1)..].Trim());
    }

    private IEnumerable<string> Values(string name) => _head.Where(line => line.Name == name).Select(line => line.Value);

    private string? Part(string name) => _parts.Where(part => part.Name == name).Select(part => part.Text).SingleOrDefault();
}
