namespace Sluice.LocalGateway.Basics;

/// <summary>Tells ordinary files from pipes, sockets, devices and broken links, which must not be opened.</summary>
internal static class PlainFile
{
    /// <summary>Every entry, hidden ones too; a folder that may not be read has none.</summary>
    public static EnumerationOptions Everything { get; } = new() { AttributesToSkip = 0, IgnoreInaccessible = true };

    /// <summary>The file that an entry stands for, links followed; null where a link leads to nothing, to a folder or in a circle.</summary>
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

    /// <summary>Whether there is something to read. Pipes, sockets and devices have no length, and to open one may wait for ever.</summary>
    public static bool HasContent(string path) => Behind(new FileInfo(path)) is { Length: > 0 };
}
