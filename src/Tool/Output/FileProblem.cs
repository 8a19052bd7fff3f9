using Sluice.LocalGateway.Json;

namespace Sluice.Tool.Output;

/// <summary>Writes the problem of a file with the path that the user gave, so that editors and terminals can open the place.</summary>
internal static class FileProblem
{
    /// <summary>Returns the message.</summary>
    /// <param name="problem">The problem, which names the file without its folder.</param>
    /// <param name="given">The file or folder that the command line names; null for none.</param>
    public static string Text(DocumentException problem, string? given)
        => PathOf(problem.File, given) is { } path ? $"{path}{problem.Position}: {problem.Place}: {problem.Problem}" : problem.Message;

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
