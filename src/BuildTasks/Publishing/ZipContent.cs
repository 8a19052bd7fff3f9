namespace Sluice.BuildTasks.Publishing;

/// <summary>
/// The files of a zip, which are those of the publish folder. Lambda starts an executable file only if it is named <c>bootstrap</c>. Source:
/// https://docs.aws.amazon.com/lambda/latest/dg/runtimes-custom.html
/// </summary>
internal static class ZipContent
{
    private const string Bootstrap = "bootstrap";

    /// <summary>Returns the entries in their order, or null if the folder does not contain the program.</summary>
    /// <param name="paths">The paths in the publish folder, with <c>/</c>.</param>
    /// <param name="form">The form of the program.</param>
    /// <param name="program">The name of the program without an extension.</param>
    public static IReadOnlyList<ZipEntry>? Of(IEnumerable<string> paths, PublishForm form, string program)
    {
        var all = paths.Where(path => !IsSymbols(path, form)).ToList();
        if (!form.IsExecutable)
        {
            return Ordered(all.Select(path => new ZipEntry(path, path, isExecutable: false)));
        }

        // A project may have a script of that name of its own, which then starts the program.
        var isStarted = !all.Contains(Bootstrap);
        return !all.Contains(program) ? null
            : Ordered(all.Select(path => new ZipEntry(path, path == program && isStarted ? Bootstrap : path, path == program || path == Bootstrap)));
    }

    // Symbols of native code are large, and nothing reads them on Lambda. Symbols of assemblies give stack traces their lines.
    private static bool IsSymbols(string path, PublishForm form) =>
        path.EndsWith(".dbg", StringComparison.OrdinalIgnoreCase)
        || (form.IsNative && path.EndsWith(".pdb", StringComparison.OrdinalIgnoreCase));

    private static List<ZipEntry> Ordered(IEnumerable<ZipEntry> entries) => [.. entries.OrderBy(entry => entry.Name, StringComparer.Ordinal)];
}
