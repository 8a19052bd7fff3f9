using System.Diagnostics;
using System.Formats.Tar;
using System.Globalization;

namespace Sluice.LocalGateway.Stages.Reloading;

/// <summary>
/// Removes the copies of gateways that were killed. The temporary folder belongs to everybody, and a link in it may lead anywhere: a folder
/// is removed only where it is this user's own, no other user could write into it, its process is gone and its lock is free.
/// </summary>
internal static class AbandonedFolders
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    public static void Remove(string temporaryFolder)
    {
        try
        {
            foreach (var folder in new DirectoryInfo(temporaryFolder).EnumerateDirectories($"{ShadowFolder.Prefix}*"))
            {
                if (IsOurs(folder) && IsAbandoned(folder))
                {
                    folder.Delete(recursive: true);
                }
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Another gateway removes it at the same time, or the system does not let us: nothing is lost but space.
        }
    }

    private static bool IsOurs(DirectoryInfo folder)
    {
        if (folder.LinkTarget is not null)
        {
            return false;
        }

        if (OperatingSystem.IsWindows())
        {
            // There each user has a temporary folder.
            return folder.FullName.StartsWith(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), StringComparison.OrdinalIgnoreCase);
        }

        // Without the sticky bit others may put another folder in its place between two looks.
        var around = folder.Parent!.UnixFileMode;
        return ((around & (UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)) == 0 || around.HasFlag(UnixFileMode.StickyBit))
            && (folder.UnixFileMode & Others) == 0
            && OwnerOf(folder.FullName) == OwnId.Value;
    }

    // A process of the same id may be another one; then the folder stays for a later start.
    private static bool IsAbandoned(DirectoryInfo folder)
    {
        var end = folder.Name.IndexOf('-', ShadowFolder.Prefix.Length);
        if (end < 0 || !int.TryParse(folder.Name.AsSpan(ShadowFolder.Prefix.Length..end), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            || (id != Environment.ProcessId && IsRunning(id)))
        {
            return false;
        }

        // The process may run elsewhere: in another container that shares this folder.
        var path = Path.Combine(folder.FullName, ShadowFolder.LockName);
        if (!File.Exists(path))
        {
            return false;
        }

        try
        {
            new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static readonly Lazy<int> OwnId = new(static () =>
    {
        var own = Directory.CreateTempSubdirectory("sluice-");
        try
        {
            return OwnerOf(own.FullName);
        }
        finally
        {
            own.Delete();
        }
    });

    // .NET tells the owner of a file only to who writes an archive of it; of a folder that is one header.
    private static int OwnerOf(string folder)
    {
        using var archive = new MemoryStream();
        using (var writer = new TarWriter(archive, TarEntryFormat.Pax, leaveOpen: true))
        {
            writer.WriteEntry(folder, "folder");
        }

        archive.Position = 0;
        using var reader = new TarReader(archive);
        return reader.GetNextEntry()!.Uid;
    }
}
