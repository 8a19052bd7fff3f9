namespace Sluice.Architecture.Tests;

/// <summary>Compares references with a table of allowed dependencies: each folder, and the folders that it may use.</summary>
internal static class FolderRules
{
    /// <summary>A sentence for each reference that the table does not allow, one for each line of code.</summary>
    public static IEnumerable<string> Forbidden(IEnumerable<SourceReference> references, Dictionary<string, string[]> allowed) =>
        references
            .Where(reference => reference.FromFolder != reference.ToFolder)
            .Where(reference => allowed.TryGetValue(reference.FromFolder, out var folders) && !folders.Contains(reference.ToFolder))
            .Select(reference => $"{reference}, but the row of '{reference.FromFolder}' in docs/architecture.md does not name '{reference.ToFolder}'.")
            .Distinct();

    /// <summary>A sentence for each allowed dependency that no code has.</summary>
    public static IEnumerable<string> Unused(IEnumerable<SourceReference> references, Dictionary<string, string[]> allowed)
    {
        var used = references.Select(reference => (reference.FromFolder, reference.ToFolder)).ToHashSet();
        return allowed
            .SelectMany(row => row.Value.Select(folder => (From: row.Key, To: folder)))
            .Where(pair => !used.Contains(pair))
            .Select(pair => $"The row of '{pair.From}' names '{pair.To}', which no file of '{pair.From}' uses.");
    }
}
