namespace Sluice.BuildTasks.DeployFiles;

/// <summary>The folder that the build owns: it holds the files of the last build, and of no earlier one.</summary>
internal sealed class DeployFolder(string folder)
{
    /// <summary>
    /// Puts the files into the folder and takes stale ones out. Everything is written before the first file is replaced, and what fails
    /// is taken back: the folder then holds what it held before. A file that is right keeps its time.
    /// </summary>
    /// <param name="files">The files that there shall be.</param>
    /// <param name="stale">Files of the build before, which there shall not be.</param>
    /// <param name="beforeReplacing">Called when all is written and nothing replaced.</param>
    /// <returns>How many files were written.</returns>
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
