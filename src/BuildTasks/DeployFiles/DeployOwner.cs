namespace Sluice.BuildTasks.DeployFiles;

/// <summary>
/// Reads and writes the file in a deploy folder that names the project that owns it. Without it, two projects that write to one folder would
/// overwrite each other's files.
/// </summary>
internal static class DeployOwner
{
    /// <summary>The name of the file. The build lists it among the deploy files, so that it is written and deleted with them.</summary>
    public const string FileName = ".sluice-project";

    /// <summary>Makes a project the owner of the folder. If two projects do so at the same time, only one of them succeeds.</summary>
    /// <exception cref="DeployException">Another project owns the folder.</exception>
    public static void Claim(string folder, string projectFile)
    {
        var marker = Path.Combine(folder, FileName);
        var own = RelativePath.From(folder, projectFile);
        for (var attempt = 0; ; attempt++)
        {
            if (File.Exists(marker))
            {
                var owner = File.ReadAllText(marker).Trim();
                if (owner == own)
                {
                    return;
                }

                RefuseIfThere(folder, owner, projectFile, marker);
                File.Delete(marker);
            }

            Directory.CreateDirectory(folder);
            var mine = Path.Combine(folder, FileName + "." + Guid.NewGuid().ToString("N"));
            File.WriteAllText(mine, own + "\n");
            try
            {
                // This fails if another build has created the file in the meantime.
                File.Move(mine, marker);
                return;
            }
            catch (IOException) when (attempt < 3)
            {
                File.Delete(mine);
            }
        }
    }

    // If the project file no longer exists, because it was deleted or renamed, the project no longer owns the folder.
    private static void RefuseIfThere(string folder, string owner, string projectFile, string marker)
    {
        var other = owner.Length == 0 ? "" : Path.GetFullPath(Path.Combine(folder, owner));
        if (other.Length > 0 && File.Exists(other))
        {
            throw new DeployException(
                "SLUICE212",
                $"The deploy folder '{folder}' belongs to '{other}', and '{projectFile}' would overwrite its files. "
                + "Give one of the two projects a folder of its own: another SluiceDeployPath, or another output folder. "
                + $"If '{Path.GetFileName(other)}' no longer writes there, delete '{marker}'.");
        }
    }
}
