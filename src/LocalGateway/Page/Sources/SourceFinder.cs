using Sluice.LocalGateway.Journeys;
using Sluice.LocalGateway.Stages;

namespace Sluice.LocalGateway.Page.Sources;

/// <summary>Finds the file that a template of a kept request comes from.</summary>
internal static class SourceFinder
{
    /// <summary>Finds the file.</summary>
    /// <param name="stage">The current stage.</param>
    /// <param name="journey">The request.</param>
    /// <param name="isRequest">Whether the template is the request template.</param>
    /// <param name="reason">The reason why the template cannot be saved.</param>
    /// <returns>The file, or null.</returns>
    public static TemplateSource? Find(DeployedStage stage, Journey journey, bool isRequest, out string reason)
    {
        reason = "The build generates this template from the declaration of the operation, so there is no file to save it to. Change the declaration.";
        if ((isRequest ? journey.RequestTemplate : journey.ResponseTemplate) is not { } run
            || journey.Operation is not { } operation
            || stage.DeployFolder.Length == 0)
        {
            return null;
        }

        if (stage.ServedFile is { } file)
        {
            reason = $"The template is inside of {Path.GetFileName(file)}. Change it there: the new version is served when the file is saved.";
            return null;
        }

        var entries = SourceList.Read(stage.DeployFolder, operation, isRequest);
        foreach (var (template, name, start) in entries)
        {
            if (Text(stage.DeployFolder, template) == run.Text && start >= 0 && start <= run.Text.Length)
            {
                return Find(stage.DeployFolder, name, run.Text[..start], ref reason);
            }
        }

        // Of the templates of an operation, some may be files and some generated.
        var folder = Path.Combine(stage.DeployFolder, "vtl", operation);
        if (entries.Count > 0 && !(Directory.Exists(folder) && Directory.EnumerateFiles(folder).Any(other => Text("", other) == run.Text)))
        {
            reason = "This request was answered by an earlier build with another template. Send it again, and edit the template there.";
        }

        return null;
    }

    private static TemplateSource? Find(string deployFolder, string? name, string before, ref string reason)
    {
        if (name is null)
        {
            reason = "The template's file is outside of the project's folder, and the page changes only files of the project. Change it in an editor.";
            return null;
        }

        if (ProjectFolder.Of(deployFolder) is not { } project)
        {
            reason = $"It is not known which project wrote {deployFolder}, so the template's file '{name}' cannot be found. " +
                "Serve the folder that the build wrote.";
            return null;
        }

        reason = ProjectFolder.Find(project, name, out var path) ?? "";
        return reason.Length > 0 ? null : new(name, path, before);
    }

    private static string? Text(string folder, string name)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, name));
        }
        catch (IOException)
        {
            // A build is replacing the file.
            return null;
        }
    }
}
