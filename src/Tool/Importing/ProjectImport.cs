using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Stages;
using Sluice.Tool.Importing.Reading.Stacks;
using Sluice.Tool.Importing.Writing;

namespace Sluice.Tool.Importing;

/// <summary>Makes a project from an API.</summary>
internal static class ProjectImport
{
    /// <summary>The number of notes that say why there is nothing to import.</summary>
    private const int MostReasons = 5;

    /// <summary>Writes the project into a folder, which must not exist or be empty. A failure leaves the folder as it was.</summary>
    /// <param name="folder">The API as the gateway reads it.</param>
    /// <param name="document">The document of the API.</param>
    /// <param name="resources">The resources of the template; null for a document.</param>
    /// <param name="output">The folder.</param>
    /// <param name="name">The name of the project.</param>
    /// <param name="version">The version of the package Sluice that the project names.</param>
    /// <returns>What could not be expressed.</returns>
    /// <exception cref="DocumentException">The document cannot be imported, or the folder has files.</exception>
    public static IReadOnlyList<string> Run(DeployFolder folder, JsonPlace document, ApiStack? resources, string output, string name, string version)
    {
        if (File.Exists(output) || (Directory.Exists(output) && Directory.EnumerateFileSystemEntries(output).Any()))
        {
            throw new DocumentException("sluice import", "--output", $"'{output}' is not an empty folder. Name one that is empty or does not exist.");
        }

        var project = ProjectReader.Read(folder, document, resources, name);
        if (project.Groups.All(static group => group.Methods.All(static method => !method.Attributes[0].Name.StartsWith("Http", StringComparison.Ordinal))))
        {
            throw document.Error(
                "none of the operations can be a method, so there would be no API to build. Write one operation with a function, HTTP or mock integration."
                + string.Concat(project.Notes.Take(MostReasons).Select(static note => Environment.NewLine + note)));
        }

        // The files are written beside the folder and moved, so that a failure leaves no half of a project.
        var parent = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(output))!;
        Directory.CreateDirectory(parent);
        var temporary = Path.Combine(parent, $".{Path.GetFileName(output)}.{Guid.NewGuid():N}");
        try
        {
            foreach (var file in ProjectWriter.Write(project, version, output))
            {
                var path = Path.Combine(temporary, file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, file.Text);
            }

            if (Directory.Exists(output))
            {
                Directory.Delete(output);
            }

            Directory.Move(temporary, output);
        }
        finally
        {
            if (Directory.Exists(temporary))
            {
                Directory.Delete(temporary, recursive: true);
            }
        }

        return project.Notes;
    }
}
