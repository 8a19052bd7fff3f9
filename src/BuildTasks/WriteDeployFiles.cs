using Microsoft.Build.Framework;
using Sluice.BuildTasks.DeployFiles;
using Task = Microsoft.Build.Utilities.Task;

namespace Sluice.BuildTasks;

/// <summary>Writes the files that the generator left in an assembly to the deploy folder.</summary>
public sealed class WriteDeployFiles : Task
{
    private const string HelpRoot = "https://github.com/sluice-net/sluice/blob/main/docs/diagnostics/";

    /// <summary>The compiled assembly.</summary>
    [Required]
    public string AssemblyPath { get; set; } = "";

    /// <summary>The deploy folder. It belongs to the build: what this task once wrote there and no longer writes is deleted.</summary>
    [Required]
    public string DeployPath { get; set; } = "";

    /// <summary>The file that keeps the names of what was written, one a line, relative to the deploy folder.</summary>
    [Required]
    public string ListFile { get; set; } = "";

    /// <inheritdoc />
    public override bool Execute()
    {
        try
        {
            Write();
        }
        catch (DeployException e)
        {
            LogError(e.Code, e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            LogError("SLUICE203", $"The deploy files could not be written to '{DeployPath}': {e.Message}");
        }

        return !Log.HasLoggedErrors;
    }

    private void Write()
    {
        var files = AssemblyReader.Read(AssemblyPath);
        foreach (var file in files)
        {
            DeployFiles.DeployPath.Check(file.Path);
        }

        var folder = new DeployFolder(DeployPath);
        var names = files.Select(file => file.Path).ToList();
        var before = File.Exists(ListFile) ? File.ReadAllLines(ListFile) : [];
        var written = folder.Write(files);
        folder.Delete(before.Where(name => name.Length > 0).Except(names, StringComparer.Ordinal));

        // Written every time: the targets compare its time with the assembly's.
        File.WriteAllText(ListFile, string.Concat(names.Select(name => name + "\n")));
        if (written > 0)
        {
            Log.LogMessage(MessageImportance.Normal, "Sluice wrote {0} of {1} deploy files to {2}", written, files.Count, DeployPath);
        }
    }

    private void LogError(string code, string message) => Log.LogError(
        subcategory: null, errorCode: code, helpKeyword: null, helpLink: HelpRoot + code + ".md", file: null, lineNumber: 0, columnNumber: 0, endLineNumber: 0, endColumnNumber: 0, message: "{0}", message);
}
