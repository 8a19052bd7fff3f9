namespace Sluice.GeneratorBench.Projects;

/// <summary>The sources of a made-up API, in one of several dialects.</summary>
/// <param name="Files">Text by file name.</param>
internal sealed record Project(IReadOnlyDictionary<string, string> Files)
{
    public Project Edit(ProjectEdit edit)
    {
        var text = Files[edit.File];
        var edited = text.Replace(edit.Before, edit.After, StringComparison.Ordinal);
        return edited == text
            ? throw new InvalidOperationException($"'{edit.Before}' is not in {edit.File}.")
            : new(new Dictionary<string, string>(Files) { [edit.File] = edited });
    }
}
