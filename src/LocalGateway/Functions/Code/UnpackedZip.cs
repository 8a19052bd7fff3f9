using System.IO.Compression;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Functions.Programs;

namespace Sluice.LocalGateway.Functions.Code;

/// <summary>
/// Unpacks the zip file of a function. Nothing is written outside of the folder, and the limits are those of Lambda, so that a small file cannot fill the
/// disk.
/// </summary>
internal static class UnpackedZip
{
    /// <summary>Lambda's limit on the code of a function when it is unpacked ("Lambda quotas", 250 MB).</summary>
    public const long LargestCode = 250 * 1024 * 1024;

    /// <summary>The most entries. Lambda documents no limit; node_modules of large functions have some 10,000 files.</summary>
    public const int MostEntries = 100_000;

    private const int KindOfEntry = 0xF000;
    private const int Link = 0xA000;
    private const int Permissions = 0x1FF;

    /// <summary>Writes the files of a zip into an empty folder.</summary>
    /// <exception cref="FunctionStartException">The file is not a zip, leads outside of the folder, or is too large.</exception>
    public static void Write(string zip, string folder)
    {
        try
        {
            using var file = new FileStream(zip, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            Require(file.Length <= LargestCode, zip, "is larger than 250 MB, which is Lambda's limit");
            using var archive = new ZipArchive(file, ZipArchiveMode.Read);
            Require(archive.Entries.Count <= MostEntries, zip, $"has more than {MostEntries} entries");
            Directory.CreateDirectory(folder);
            var left = LargestCode;
            foreach (var entry in archive.Entries.Where(static entry => !IsLink(entry)))
            {
                WriteFile(zip, entry, PathOf(zip, folder, entry), ref left);
            }

            // No file is written through a link, because all files exist before the first link.
            foreach (var entry in archive.Entries.Where(IsLink))
            {
                WriteLink(zip, entry, folder, PathOf(zip, folder, entry));
            }

            foreach (var entry in archive.Entries.Where(IsLink))
            {
                RequirePlainTarget(zip, entry, PathOf(zip, folder, entry));
            }
        }
        catch (Exception problem) when (problem is IOException or InvalidDataException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new FunctionStartException($"The zip file {zip} cannot be unpacked: {problem.Message}", problem);
        }
    }

    private static void WriteFile(string zip, ZipArchiveEntry entry, string path, ref long left)
    {
        if (entry.FullName.EndsWith('/'))
        {
            Directory.CreateDirectory(path);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            // A zip that was made on Windows has no permissions. Its programs are started all the same (unconfirmed).
            var mode = (UnixFileMode)((entry.ExternalAttributes >> 16) & Permissions);
            options.UnixCreateMode = (mode == 0 ? UnixFileMode.UserExecute : mode) | UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var source = entry.Open();
        using var target = new FileStream(path, options);
        var buffer = new byte[64 * 1024];
        while (source.Read(buffer) is > 0 and var count)
        {
            // The length that the zip declares need not be true, so the bytes themselves count.
            left -= count;
            Require(left >= 0, zip, "has more than 250 MB when it is unpacked, which is Lambda's limit");
            target.Write(buffer, 0, count);
        }
    }

    private static void WriteLink(string zip, ZipArchiveEntry entry, string folder, string path)
    {
        const int LongestTarget = 4096;
        using var reader = new StreamReader(entry.Open());
        var text = new char[LongestTarget];
        var target = new string(text, 0, reader.ReadBlock(text));
        var around = Path.GetDirectoryName(path)!;
        Require(
            !Path.IsPathRooted(target) && IsWithin(folder, Path.GetFullPath(target, around)) && !IsBelowLink(folder, around),
            zip,
            $"has the link '{entry.FullName}', which leads outside of it");
        Directory.CreateDirectory(around);
        File.CreateSymbolicLink(path, target);
    }

    // The text of a target says where it leads only if no folder on the way is a link itself.
    private static void RequirePlainTarget(string zip, ZipArchiveEntry entry, string path)
    {
        var at = Path.GetDirectoryName(path)!;
        var parts = new FileInfo(path).LinkTarget?.Split('/', Path.DirectorySeparatorChar) ?? [];
        foreach (var part in parts.SkipLast(1))
        {
            at = Path.GetFullPath(Path.Combine(at, part));
            Require(
                new DirectoryInfo(at).LinkTarget is null, zip, $"has the link '{entry.FullName}', which leads through another link. Link to the target itself");
        }
    }

    private static string PathOf(string zip, string folder, ZipArchiveEntry entry)
    {
        var name = entry.FullName;
        var isPath = PlainFile.CanBePath(name) && !Path.IsPathRooted(name);
        Require(isPath, zip, $"has the entry '{name}', which is no path");
        var path = Path.GetFullPath(Path.Combine(folder, name));
        Require(IsWithin(folder, path), zip, $"has the entry '{name}', which leads outside of it");
        return path;
    }

    private static bool IsWithin(string folder, string path)
        => path == folder || path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static bool IsBelowLink(string folder, string path)
        => path != folder && (new DirectoryInfo(path).LinkTarget is not null || IsBelowLink(folder, Path.GetDirectoryName(path)!));

    private static bool IsLink(ZipArchiveEntry entry) => ((entry.ExternalAttributes >> 16) & KindOfEntry) == Link;

    private static void Require(bool condition, string zip, string problem)
    {
        if (!condition)
        {
            throw new FunctionStartException($"The zip file {zip} {problem}.");
        }
    }
}
