using Microsoft.Build.Framework;
using Sluice.BuildTasks.DeployFiles;
using Task = Microsoft.Build.Utilities.Task;

namespace Sluice.BuildTasks;

/// <summary>Writes the files that the generator left in an assembly to the deploy folder.</summary>
public sealed class WriteDeployFiles : Task
{
    /// <summary>The path of the compiled assembly.</summary>
    [Required]
    public string AssemblyPath { get; set; } = "";

    /// <summary>The deploy folder. It belongs to the build: files that an earlier build wrote there and this one does not are deleted.</summary>
    [Required]
    public string DeployPath { get; set; } = "";

    /// <summary>The path of the file that lists the written files, one on each line, relative to the deploy folder.</summary>
    [Required]
    public string ListFile { get; set; } = "";

    /// <summary>The path of the project file. The project owns the deploy folder.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>The overlays in the order in which they are merged into the template.</summary>
    public ITaskItem[] Overlays { get; set; } = [];

    /// <summary>The project's <c>SluiceTemplate</c>.</summary>
    public string Template { get; set; } = "";

    /// <summary>True to keep an inline document in the template, however large overlays make it.</summary>
    public bool KeepsBodyInline { get; set; }

    /// <inheritdoc />
    public override bool Execute()
    {
        try
        {
            Write();
        }
        catch (DeployException e)
        {
            Log.Error(e.Code, e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Log.Error("SLUICE203", $"The deploy files could not be written to '{DeployPath}', which is unchanged: {e.Message}");
        }

        return !Log.HasLoggedErrors;
    }

    private void Write()
    {
        var files = AssemblyReader.Read(AssemblyPath);
        if (Overlays.Length > 0)
        {
            var (paths, folder) = (Overlays.Select(overlay => overlay.ItemSpec).ToList(), Path.GetDirectoryName(ProjectFile)!);
            files = OverlayStep.Run(files, paths, folder, Template, KeepsBodyInline, Log);
            if (Log.HasLoggedErrors)
            {
                return;
            }
        }

        foreach (var file in files)
        {
            DeployFiles.DeployPath.Check(file.Path);
        }

        var names = files.Select(file => file.Path).ToList();
        if (names.Count > 0)
        {
            DeployOwner.Claim(DeployPath, ProjectFile);
            names.Add(DeployOwner.FileName);
        }

        // The list is written every time, because the targets compare its time stamp with that of the assembly. It is written before any file is
        // replaced, so that a full disk is detected early.
        var list = ListFile + ".new";
        var before = File.Exists(ListFile) ? File.ReadAllLines(ListFile) : [];
        var stale = before.Where(name => name.Length > 0).Except(names, StringComparer.Ordinal);
        var written = new DeployFolder(DeployPath).Replace(
            files, stale, () => File.WriteAllText(list, string.Concat(names.Select(name => name + "\n"))));
        File.Delete(ListFile);
        File.Move(list, ListFile);
        if (written > 0)
        {
            Log.LogMessage(MessageImportance.Normal, "Sluice wrote {0} of {1} deploy files to {2}", written, files.Count, DeployPath);
        }
    }
}
