using Sluice.LocalGateway.Json;
using Sluice.Tool.Files;
using Sluice.Tool.Importing.Reading.Stacks;
using Sluice.Tool.Importing.Writing;

namespace Sluice.Tool.Importing;

/// <summary>Makes a project from an API.</summary>
internal static class ProjectImport
{
    /// <summary>The number of notes that say why there is nothing to import.</summary>
    private const int MostReasons = 5;

    /// <summary>Writes the project into a folder, which must not exist or be empty. A failure leaves the folder as it was.</summary>
    /// <param name="source">The API.</param>
    /// <param name="folder">The folder of its file.</param>
    /// <param name="output">The folder of the project.</param>
    /// <param name="name">The name of the project.</param>
    /// <param name="version">The version of the package Sluice that the project names.</param>
    /// <returns>What could not be expressed.</returns>
    /// <exception cref="DocumentException">The document cannot be imported, or the folder has files or cannot be written.</exception>
    public static IReadOnlyList<string> Run(ApiSource source, string folder, string output, string name, string version)
    {
        var target = new NewProjectFolder(output);
        target.Check();
        var resources = source.Template is { } template ? new ApiStack(template, source.LogicalId, folder) : null;
        var project = ProjectReader.Read(source.Folder, source.Document, resources, name);
        if (project.Groups.All(static group => group.Methods.All(static method => !method.Attributes[0].Name.StartsWith("Http", StringComparison.Ordinal))))
        {
            throw source.Document.Error(
                "none of the operations can be a method, so there would be no API to build. Write one operation with a function, HTTP or mock integration."
                + string.Concat(project.Notes.Take(MostReasons).Select(static note => Environment.NewLine + note)));
        }

        target.Write(ProjectWriter.Write(project, version, output));
        return project.Notes;
    }
}
