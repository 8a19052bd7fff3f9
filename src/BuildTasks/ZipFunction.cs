using System.IO.Compression;
using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace Sluice.BuildTasks;

/// <summary>Packs a publish folder into the zip that Lambda takes. The same files always give the same bytes.</summary>
public sealed class ZipFunction : Task
{
    // This is the earliest time that a zip entry can have.
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The folder to pack.</summary>
    [Required]
    public string SourcePath { get; set; } = "";

    /// <summary>A folder inside the source folder that is not packed, or an empty text.</summary>
    public string ExceptPath { get; set; } = "";

    /// <summary>The path of the zip.</summary>
    [Required]
    public string ZipPath { get; set; } = "";

    /// <inheritdoc />
    public override bool Execute()
    {
        try
        {
            Write(Pack());
            Log.LogMessage(MessageImportance.High, "{0} -> {1}", Path.GetFileName(ZipPath), ZipPath);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Log.Error("SLUICE203", $"The functions' zip '{ZipPath}' could not be written from '{SourcePath}': {e.Message}");
        }

        return !Log.HasLoggedErrors;
    }

    private MemoryStream Pack()
    {
        var source = WithSlash(SourcePath);
        var except = ExceptPath.Length == 0 ? null : WithSlash(ExceptPath);
        var memory = new MemoryStream();
        using var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true);
        var names = Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories)
            .Where(path => except is null || !path.StartsWith(except, StringComparison.Ordinal))
            .Select(path => path.Substring(source.Length).Replace('\\', '/'))
            .OrderBy(name => name, StringComparer.Ordinal);
        foreach (var name in names)
        {
            Add(zip, source, name);
        }

        return memory;
    }

    // The zip is renamed when it is complete, so that an incomplete one is never deployed.
    private void Write(MemoryStream zip)
    {
        using (zip)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(ZipPath)!);
            var whole = ZipPath + ".new";
            using (var file = new FileStream(whole, FileMode.Create, FileAccess.Write))
            {
                zip.WriteTo(file);
            }

            File.Delete(ZipPath);
            File.Move(whole, ZipPath);
        }
    }

    private static void Add(ZipArchive zip, string source, string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = EntryTime;
        using var input = File.OpenRead(Path.Combine(source, name));
        using var output = entry.Open();
        input.CopyTo(output);
    }

    private static string WithSlash(string path) => Path.GetFullPath(path).TrimEnd('/', '\\') + Path.DirectorySeparatorChar;
}
