using Sluice.LocalGateway.Json;

namespace Sluice.Tool.Output;

/// <summary>Writes the problem of a file with the path that the user gave, so that editors and terminals can open the place.</summary>
internal static class FileProblem
{
    /// <summary>Returns the message without control characters.</summary>
    /// <param name="problem">The problem. One of a document names the file without its folder.</param>
    /// <param name="given">The file or folder that the command line names; null for none.</param>
    public static string Text(Exception problem, string? given) => TerminalText.Clean(
        problem is DocumentException of && PathOf(of.File, given) is { } path ? $"{path}{of.Position}: {of.Place}: {of.Problem}" : problem.Message,
        keepColors: false);

    private static string? PathOf(string file, string? given)
    {
        if (given is null || file.Length == 0)
        {
            return null;
        }

        var folder = Directory.Exists(given) ? given : Path.GetDirectoryName(given) ?? "";
        var path = file == Path.GetFileName(given) ? given : Path.Combine(folder, file);
        return path == given || File.Exists(path) ? path : null;
    }
}
