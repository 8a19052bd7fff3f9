namespace Sluice.BuildTasks.DeployFiles;

/// <summary>The folder that the build owns: it holds the files of the last build, and of no earlier one.</summary>
internal sealed class DeployFolder(string folder)
{
    /// <summary>Writes what differs; a file that is right keeps its time.</summary>
    /// <returns>How many files were written.</returns>
    public int Write(IEnumerable<DeployFile> files)
    {
        var count = 0;
        foreach (var file in files)
        {
            var path = FullPath(file.Path);
            if (!IsSame(path, file.Bytes))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllBytes(path, file.Bytes);
                count++;
            }
        }

        return count;
    }

    /// <summary>Deletes files, and the folders below this one that they leave empty.</summary>
    public void Delete(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            DeployPath.Check(path);
            var file = FullPath(path);
            if (File.Exists(file))
            {
                File.Delete(file);
            }

            DeleteEmptyFolders(path);
        }
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
