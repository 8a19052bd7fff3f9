using System.Diagnostics;
using System.Formats.Tar;
using System.Globalization;
using Sluice.LocalGateway.Basics;

namespace Sluice.LocalGateway.Stages.Reloading;

/// <summary>
/// Removes the copies of builds that killed gateways left behind. All users share the temporary folder, and a link in it may lead anywhere. So a
/// folder
/// is removed only if it belongs to this user, no other user can write to it, its process has ended and its lock is free.
/// </summary>
internal static class AbandonedFolders
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    public static void Remove(string temporaryFolder)
    {
        try
        {
            foreach (var folder in new DirectoryInfo(temporaryFolder).EnumerateDirectories($"{TemporaryFolder.Prefix}*"))
            {
                if (IsOurs(folder) && IsAbandoned(folder))
                {
                    folder.Delete(recursive: true);
                }
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Another gateway removes the folder at the same time, or the system does not allow it. The only consequence is that the copy uses space.
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
            // On Windows each user has a temporary folder.
            return folder.FullName.StartsWith(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), StringComparison.OrdinalIgnoreCase);
        }

        // Without the sticky bit, other users can put another folder in its place after this check.
        var around = folder.Parent!.UnixFileMode;
        return ((around & (UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)) == 0 || around.HasFlag(UnixFileMode.StickyBit))
            && (folder.UnixFileMode & Others) == 0
            && OwnerOf(folder.FullName) == OwnId.Value;
    }

    // Another process can have the same id by now. Then the folder stays, and a later start removes it.
    private static bool IsAbandoned(DirectoryInfo folder)
    {
        var end = folder.Name.IndexOf('-', TemporaryFolder.Prefix.Length);
        if (end < 0 || !int.TryParse(folder.Name.AsSpan(TemporaryFolder.Prefix.Length..end), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            || (id != Environment.ProcessId && IsRunning(id)))
        {
            return false;
        }

        // The process may run in another container that shares this folder, so its lock is checked as well.
        var path = Path.Combine(folder.FullName, TemporaryFolder.LockName);
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

    // .NET exposes the owner of a file only in archives. The archive of a folder is one header.
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
