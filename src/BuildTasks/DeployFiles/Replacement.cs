namespace Sluice.BuildTasks.DeployFiles;

/// <summary>
/// Replaces files in a folder. New files are written into a subfolder, and moved to their places when all of them are written. Disposing it deletes
/// the subfolder, including the replaced files.
/// </summary>
internal sealed class Replacement : IDisposable
{
    /// <summary>The name of the subfolder. A build that was killed may leave it behind, and the next build deletes it.</summary>
    public const string FolderName = ".sluice-new";

    private readonly string _folder;
    private readonly string _new;
    private readonly string _old;

    /// <summary>The actions that undo what was done. The last one is run first.</summary>
    private readonly Stack<Action> _takeBack = new();

    public Replacement(string folder)
    {
        _folder = folder;
        _new = Path.Combine(folder, FolderName, "new");
        _old = Path.Combine(folder, FolderName, "old");
        Dispose();
    }

    /// <summary>Writes a file into the subfolder. <see cref="Commit"/> moves it to its place.</summary>
    public void Write(string path, byte[] bytes) => File.WriteAllBytes(Ready(_new, path), bytes);

    /// <summary>Moves the written files to their places and deletes the stale ones. If a step fails, all steps are undone.</summary>
    public void Commit(IEnumerable<string> written, IEnumerable<string> stale)
    {
        try
        {
            foreach (var path in written)
            {
                Put(path);
            }

            foreach (var path in stale)
            {
                TakeAway(path);
            }
        }
        catch
        {
            while (_takeBack.Count > 0)
            {
                _takeBack.Pop()();
            }

            throw;
        }
    }

    public void Dispose()
    {
        var folder = Path.Combine(_folder, FolderName);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private void Put(string path)
    {
        var target = Ready(_folder, path);
        if (File.Exists(target))
        {
            // File.Replace is one step, so the file exists at every moment.
            var backup = Ready(_old, path);
            File.Replace(In(_new, path), target, backup);
            _takeBack.Push(() => File.Replace(backup, target, null));
        }
        else
        {
            File.Move(In(_new, path), target);
            _takeBack.Push(() => File.Delete(target));
        }
    }

    private void TakeAway(string path)
    {
        var target = In(_folder, path);
        if (File.Exists(target))
        {
            var backup = Ready(_old, path);
            File.Move(target, backup);
            _takeBack.Push(() => File.Move(backup, target));
        }
    }

    private static string Ready(string folder, string path)
    {
        var full = In(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        return full;
    }

    private static string In(string folder, string path) => Path.Combine(folder, path.Replace('/', Path.DirectorySeparatorChar));
}
