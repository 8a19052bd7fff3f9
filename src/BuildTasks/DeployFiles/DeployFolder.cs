namespace Sluice.BuildTasks.DeployFiles;

/// <summary>The deploy folder. It contains the files of the last build, and none of earlier builds.</summary>
internal sealed class DeployFolder(string folder)
{
    /// <summary>
    /// Writes the files into the folder and deletes stale ones. All files are written before the first one is replaced. If a step fails, all steps
    /// are undone, and the folder has the same files as before. A file whose content has not changed keeps its time stamp.
    /// </summary>
    /// <param name="files">The files that the folder shall contain.</param>
    /// <param name="stale">The paths of files of the last build that the folder shall no longer contain.</param>
    /// <param name="beforeReplacing">Called after all files are written and before the first one is replaced.</param>
    /// <returns>The number of files that were written.</returns>
    public int Replace(IEnumerable<DeployFile> files, IEnumerable<string> stale, Action? beforeReplacing = null)
    {
        var gone = stale.ToList();
        gone.ForEach(DeployPath.Check);
        var changed = files.Where(file => !IsSame(FullPath(file.Path), file.Bytes)).ToList();
        using (var replacement = new Replacement(folder))
        {
            changed.ForEach(file => replacement.Write(file.Path, file.Bytes));
            beforeReplacing?.Invoke();
            replacement.Commit(changed.Select(file => file.Path), gone);
        }

        gone.ForEach(DeleteEmptyFolders);
        return changed.Count;
    }

    private void DeleteEmptyFolders(string path)
    {
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            var parent = FullPath(path.Substring(0, slash));
            if (!Directory.Exists(parent) || Directory.EnumerateFileSystemEntries(parent).Any())
            {
                return;
            }

            Directory.Delete(parent);
        }
    }

    private string FullPath(string path) => Path.Combine(folder, path.Replace('/', Path.DirectorySeparatorChar));

    private static bool IsSame(string path, byte[] bytes)
    {
        var file = new FileInfo(path);
        return file.Exists && file.Length == bytes.Length && File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes);
    }
}
