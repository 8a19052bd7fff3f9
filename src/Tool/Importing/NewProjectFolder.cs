using Sluice.LocalGateway.Json;
using Sluice.Tool.Importing.Model;

namespace Sluice.Tool.Importing;

/// <summary>The folder of a new project. It gets all files of the project or none.</summary>
/// <param name="path">The full path of the folder.</param>
internal sealed class NewProjectFolder(string path)
{
    private readonly string _path = Path.TrimEndingDirectorySeparator(path);

    /// <exception cref="DocumentException">The folder has files, or it cannot be read.</exception>
    public void Check()
    {
        if (Try(() => File.Exists(_path) || (Directory.Exists(_path) && Directory.EnumerateFileSystemEntries(_path).Any())))
        {
            throw new DocumentException("sluice import", "--output", $"'{path}' is not an empty folder. Name one that is empty or does not exist.");
        }
    }

    /// <summary>Writes the files.</summary>
    /// <exception cref="DocumentException">The folder cannot be written. It is as it was.</exception>
    public void Write(IEnumerable<ImportedFile> files)
    {
        var made = FirstMissing();
        var exists = Directory.Exists(_path);

        // The files are written into a folder of their own and moved, so that a failure leaves no half of a project.
        var temporary = Path.Combine(exists ? _path : Path.GetDirectoryName(_path)!, $".{Path.GetFileName(_path)}.{Guid.NewGuid():N}");
        var moved = new List<string>();
        try
        {
            Try(() =>
            {
                WriteInto(temporary, files);
                if (exists)
                {
                    MoveEntries(temporary, moved);
                }
                else
                {
                    Directory.Move(temporary, _path);
                }

                return true;
            });
        }
        catch
        {
            Clean([temporary, .. moved, .. made is null ? (string[])[] : [made]]);
            throw;
        }
    }

    // The first folder on the way that does not exist yet, so that a failure can remove it with all below it.
    private string? FirstMissing()
    {
        string? missing = null;
        for (var folder = _path; folder is not null && !Path.Exists(folder); folder = Path.GetDirectoryName(folder))
        {
            missing = folder;
        }

        return missing;
    }

    private static void WriteInto(string folder, IEnumerable<ImportedFile> files)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in files)
        {
            var target = Path.Combine(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllText(target, file.Text);
        }
    }

    private void MoveEntries(string temporary, List<string> moved)
    {
        foreach (var entry in Directory.GetFileSystemEntries(temporary))
        {
            var target = Path.Combine(_path, Path.GetFileName(entry));
            Directory.Move(entry, target);
            moved.Add(target);
        }

        Directory.Delete(temporary);
    }

    private static void Clean(IEnumerable<string> paths)
    {
        foreach (var one in paths)
        {
            try
            {
                if (Directory.Exists(one))
                {
                    Directory.Delete(one, recursive: true);
                }
                else
                {
                    File.Delete(one);
                }
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                // The first error is the one that says what is wrong.
            }
        }
    }

    private T Try<T>(Func<T> step)
    {
        try
        {
            return step();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            var reason = problem switch
            {
                UnauthorizedAccessException => "access is denied.",
                FileNotFoundException or DirectoryNotFoundException => "the folder above it takes no files.",
                _ => problem.Message,
            };
            throw new DocumentException(
                "sluice import", "--output",
                $"nothing can be written to '{path}', so nothing is imported: {reason} Name a folder that you may write.", problem);
        }
    }
}
