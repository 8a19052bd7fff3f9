using System.IO.Compression;
using Microsoft.Build.Framework;
using Sluice.BuildTasks.Publishing;
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

    /// <summary>The name of the program without an extension.</summary>
    [Required]
    public string Program { get; set; } = "";

    /// <summary><c>true</c> if the program is compiled to native code.</summary>
    public string PublishAot { get; set; } = "";

    /// <summary><c>true</c> if the program includes the .NET runtime.</summary>
    public string SelfContained { get; set; } = "";

    /// <inheritdoc />
    public override bool Execute()
    {
        try
        {
            if (ZipContent.Of(Paths(), PublishForm.Of(PublishAot, SelfContained), Program) is not { } entries)
            {
                Log.Error(
                    "SLUICE203",
                    $"The functions' zip '{ZipPath}' could not be written, because '{SourcePath}' does not contain the program '{Program}'.");
                return false;
            }

            var zip = Pack(entries).ToArray();
            UnixZip.SetModes(zip, entries.Select(entry => entry.UnixMode));
            Write(zip);
            Log.LogMessage(MessageImportance.High, "{0} -> {1}", Path.GetFileName(ZipPath), ZipPath);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            Log.Error("SLUICE203", $"The functions' zip '{ZipPath}' could not be written from '{SourcePath}': {e.Message}");
        }

        return !Log.HasLoggedErrors;
    }

    private List<string> Paths()
    {
        var source = WithSlash(SourcePath);
        var except = ExceptPath.Length == 0 ? null : WithSlash(ExceptPath);
        return
        [
            .. Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories)
                .Where(path => except is null || !path.StartsWith(except, StringComparison.Ordinal))
                .Select(path => path.Substring(source.Length).Replace('\\', '/')),
        ];
    }

    private MemoryStream Pack(IEnumerable<ZipEntry> entries)
    {
        var memory = new MemoryStream();
        using var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var entry in entries)
        {
            Add(zip, entry);
        }

        return memory;
    }

    // The zip is renamed when it is complete, so that an incomplete one is never deployed.
    private void Write(byte[] zip)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(ZipPath)!);
        var whole = ZipPath + ".new";
        File.WriteAllBytes(whole, zip);
        File.Delete(ZipPath);
        File.Move(whole, ZipPath);
    }

    private void Add(ZipArchive zip, ZipEntry file)
    {
        var entry = zip.CreateEntry(file.Name, CompressionLevel.Optimal);
        entry.LastWriteTime = EntryTime;
        using var input = File.OpenRead(Path.Combine(WithSlash(SourcePath), file.Path));
        using var output = entry.Open();
        input.CopyTo(output);
    }

    private static string WithSlash(string path) => Path.GetFullPath(path).TrimEnd('/', '\\') + Path.DirectorySeparatorChar;
}
