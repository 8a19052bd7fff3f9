using System.Globalization;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Functions.Programs;

namespace Sluice.LocalGateway.Functions.Code;

/// <summary>
/// The folders with the code of functions. Zip files and code that a template has as text are written into a temporary folder once. The files of this
/// gateway that run other files are there, too.
/// </summary>
/// <param name="root">The folder from which the paths of the functions' code lead.</param>
internal sealed class CodeStore(string root) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, string> _written = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _failed = new(StringComparer.Ordinal);
    private TemporaryFolder? _own;

    /// <summary>Returns the folder with the code of a function.</summary>
    /// <exception cref="FunctionStartException">There is no code, or it cannot be unpacked.</exception>
    public string FolderOf(FunctionSettings function)
    {
        if (function.InlineCode is { } text)
        {
            // CloudFormation names the file so.
            var name = function.IsPython ? "index.py" : "index.js";
            return Write($"text {function.LogicalId}", folder =>
            {
                Directory.CreateDirectory(folder);
                File.WriteAllText(Path.Combine(folder, name), text);
            });
        }

        if (function.CodePath is not { } path)
        {
            return root;
        }

        var full = FullPath(path);
        return File.Exists(full) ? Unpack(full)
            : !Directory.Exists(full) ? root
            : function.IsNode || function.IsPython ? full
            : ProjectOutput.Find(full, function.Handler.Split("::")[0], function.LogicalId);
    }

    /// <summary>Returns the folder with the layers of a function, which stands for <c>/opt</c>; null if it has none.</summary>
    /// <exception cref="FunctionStartException">A layer is not there, or it cannot be unpacked.</exception>
    public string? LayersOf(FunctionSettings function)
    {
        // A single folder is not copied, so that an edit in it counts for the next process.
        string[] folders = [.. function.Layers.Select(layer => FolderOf(layer, function))];
        return folders.Length < 2 ? folders.FirstOrDefault()
            : Write($"layers {string.Join('\n', folders)}", folder => LayerFolder.Merge(folders, folder));
    }

    /// <summary>Returns the path of a file of this gateway that runs functions. It is written when it is first needed.</summary>
    /// <param name="name">The name of the file.</param>
    /// <param name="content">Its content.</param>
    public string FileOf(string name, Func<Stream> content) => Path.Combine(
        Write($"file {name}", folder =>
        {
            Directory.CreateDirectory(folder);
            using var source = content();
            using var target = new FileStream(Path.Combine(folder, name), FileMode.CreateNew);
            source.CopyTo(target);
        }),
        name);

    public void Dispose()
    {
        lock (_gate)
        {
            _own?.Dispose();
            _own = null;
            _written.Clear();
        }
    }

    private string FolderOf(FunctionLayer layer, FunctionSettings function)
    {
        var full = FullPath(layer.Path);
        return File.Exists(full) ? Unpack(full)
            : Directory.Exists(full) ? full
            : throw new FunctionStartException(
                $"The layer '{layer.LogicalId}' of {function.LogicalId} is not there: {full}. Build it, or correct its path.");
    }

    private string Unpack(string zip) => Write($"zip {zip}", folder => UnpackedZip.Write(zip, folder));

    private string Write(string key, Action<string> write)
    {
        lock (_gate)
        {
            if (_written.TryGetValue(key, out var known))
            {
                return known;
            }

            // What failed once is not tried again for each request.
            if (_failed.TryGetValue(key, out var before))
            {
                throw new FunctionStartException(before);
            }

            try
            {
                _own ??= new();
                return _written[key] = WriteWhole(Path.Combine(_own.Path, _written.Count.ToString(CultureInfo.InvariantCulture)), write);
            }
            catch (FunctionStartException problem)
            {
                _failed[key] = problem.Message;
                throw;
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                throw new FunctionStartException($"The temporary folder cannot be written: {problem.Message}", problem);
            }
        }
    }

    // A folder that was not written to its end is removed, so that it takes no space and its name is free.
    private static string WriteWhole(string folder, Action<string> write)
    {
        var isWhole = false;
        try
        {
            write(folder);
            isWhole = true;
            return folder;
        }
        finally
        {
            if (!isWhole && Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private string FullPath(string path) => PlainFile.CanBePath(path)
        ? Path.GetFullPath(path, root)
        : throw new FunctionStartException("The path of a function's code or of a layer is empty or has a NUL character. Correct it.");
}
