namespace Sluice.BuildTasks.DeployFiles;

/// <summary>The file in a deploy folder that says whose it is: two projects that write to one folder would overwrite each other.</summary>
internal static class DeployOwner
{
    /// <summary>Its name. The build lists it among the deploy files, so that it comes and goes with them.</summary>
    public const string FileName = ".sluice-project";

    /// <summary>Takes the folder for a project. Of two that do so at once, one gets it.</summary>
    /// <exception cref="DeployException">Another project has it.</exception>
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
                // Fails where the file is there by now.
                File.Move(mine, marker);
                return;
            }
            catch (IOException) when (attempt < 3)
            {
                File.Delete(mine);
            }
        }
    }

    // A project that is gone, or has another name now, has left its folder behind.
    private static void RefuseIfThere(string folder, string owner, string projectFile, string marker)
    {
        var other = owner.Length == 0 ? "" : Path.GetFullPath(Path.Combine(folder, owner));
        if (other.Length > 0 && File.Exists(other))
        {
            throw new DeployException(
                "SLUICE212",
                $"The deploy folder '{folder}' is that of '{other}', and '{projectFile}' would overwrite its files. "
                + $"Give one of the two projects a folder of its own: another SluiceDeployPath, or another output folder. Where '{Path.GetFileName(other)}' no longer writes there, delete '{marker}'.");
        }
    }
}
