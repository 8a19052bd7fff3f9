namespace Sluice.BuildTasks.DeployFiles;

/// <summary>
/// Files that are to replace others: they are written into a folder beside them, and renamed when all are there. Disposing it deletes
/// that folder, with what was replaced.
/// </summary>
internal sealed class Replacement : IDisposable
{
    /// <summary>A build that was killed may leave it; the next one deletes it.</summary>
    public const string FolderName = ".sluice-new";

    private readonly string _folder;
    private readonly string _new;
    private readonly string _old;

    /// <summary>What to do to have everything as it was; the last first.</summary>
    private readonly Stack<Action> _takeBack = new();

    public Replacement(string folder)
    {
        _folder = folder;
        _new = Path.Combine(folder, FolderName, "new");
        _old = Path.Combine(folder, FolderName, "old");
        Dispose();
    }

    /// <summary>Writes a file that is to take its place later.</summary>
    public void Write(string path, byte[] bytes) => File.WriteAllBytes(Ready(_new, path), bytes);

    /// <summary>Puts the files in their places and takes others away. Where one of them fails, nothing is changed.</summary>
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
            // One step: there is no moment without the file.
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
