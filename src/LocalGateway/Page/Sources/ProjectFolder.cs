namespace Sluice.LocalGateway.Page.Sources;

/// <summary>The folder of the project that wrote a deploy folder, and the files in it that the page may change.</summary>
internal static class ProjectFolder
{
    /// <summary>The file in which the build says which project owns a deploy folder.</summary>
    private const string Owner = ".sluice-project";

    /// <summary>Returns the folder of the project, or null if it is not known.</summary>
    public static string? Of(string deployFolder)
    {
        try
        {
            var project = Path.GetFullPath(File.ReadAllText(Path.Combine(deployFolder, Owner)).Trim(), Path.GetFullPath(deployFolder));
            var isProject = Path.GetExtension(project).EndsWith("proj", StringComparison.OrdinalIgnoreCase) && File.Exists(project);
            return isProject ? Path.GetDirectoryName(project) : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Finds a file of the project.</summary>
    /// <param name="folder">The folder of the project.</param>
    /// <param name="name">The path of the file relative to it, with forward slashes.</param>
    /// <param name="path">The full path of the file.</param>
    /// <returns>The reason why the file cannot be changed, or null if it can.</returns>
    public static string? Find(string folder, string name, out string path)
    {
        path = folder;
        var steps = name.Split('/');
        if (steps.Any(static step => step is "" or "." or ".." || step.AsSpan().ContainsAny('\\', ':', '\0'))
            || !name.EndsWith(".vtl", StringComparison.OrdinalIgnoreCase))
        {
            return $"'{name}' is not the path of a template in the folder of the project. Change the file in an editor.";
        }

        foreach (var step in steps)
        {
            path = Path.Combine(path, step);

            // A link could lead out of the project, and saving would replace the link with a file.
            if (new FileInfo(path).LinkTarget is not null)
            {
                return $"'{name}' is or passes through a symbolic link, which could lead out of the project. Change the file that it leads to in an editor.";
            }
        }

        return File.Exists(path) ? null : $"There is no file '{name}' in the project any more. Build the project again.";
    }
}
