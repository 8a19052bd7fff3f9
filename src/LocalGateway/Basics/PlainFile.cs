namespace Sluice.LocalGateway.Basics;

/// <summary>Distinguishes ordinary files from pipes, sockets, devices and broken links, which must not be opened.</summary>
internal static class PlainFile
{
    /// <summary>Options that list every entry of a folder, including hidden ones. A folder that cannot be read counts as empty.</summary>
    public static EnumerationOptions Everything { get; } = new() { AttributesToSkip = 0, IgnoreInaccessible = true };

    /// <summary>
    /// Returns the file of an entry after following its links, or null if a link is broken, is part of a cycle or leads to a folder.
    /// </summary>
    public static FileInfo? Behind(FileInfo entry)
    {
        try
        {
            var file = entry.LinkTarget is null ? entry : entry.ResolveLinkTarget(returnFinalTarget: true) as FileInfo;
            return file is { Exists: true } && !file.Attributes.HasFlag(FileAttributes.Directory) ? file : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Returns false for a text that the system takes for no path: an empty one, or one with a NUL character.</summary>
    public static bool CanBePath(string text) => text.Length > 0 && !text.Contains('\0', StringComparison.Ordinal);

    /// <summary>
    /// Checks whether the path is a file that is not empty. Pipes, sockets and devices have the length 0; to open one of them could block forever.
    /// </summary>
    public static bool HasContent(string path) => Behind(new FileInfo(path)) is { Length: > 0 };
}
