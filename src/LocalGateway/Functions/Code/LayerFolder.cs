using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Functions.Programs;

namespace Sluice.LocalGateway.Functions.Code;

/// <summary>
/// Merges layers into one folder, as Lambda unpacks them into <c>/opt</c>: of a file that several layers have, the one of the last layer counts.
/// </summary>
internal static class LayerFolder
{
    /// <summary>Writes the files of layers into a folder. Links to folders are left out, so that no link leads round in a circle.</summary>
    /// <exception cref="FunctionStartException">The layers are larger than Lambda allows.</exception>
    public static void Merge(IEnumerable<string> layers, string folder)
    {
        var (files, bytes) = (0, 0L);
        foreach (var layer in layers)
        {
            Copy(new DirectoryInfo(layer), Directory.CreateDirectory(folder).FullName);
        }

        void Copy(DirectoryInfo from, string to)
        {
            foreach (var entry in from.EnumerateFileSystemInfos("*", PlainFile.Everything))
            {
                var target = Path.Combine(to, entry.Name);
                if (entry is FileInfo link && PlainFile.Behind(link) is { } file)
                {
                    Require(++files <= UnpackedZip.MostEntries && (bytes += file.Length) <= UnpackedZip.LargestCode);

                    // The last layer counts, too, if one has a file where another one has a folder.
                    if (Directory.Exists(target))
                    {
                        Directory.Delete(target, recursive: true);
                    }

                    // A copy keeps the permissions, so one that is only readable could not be overwritten by the next layer.
                    File.Delete(target);
                    file.CopyTo(target);
                }
                else if (entry is DirectoryInfo { LinkTarget: null } inner)
                {
                    if (File.Exists(target))
                    {
                        File.Delete(target);
                    }

                    Copy(inner, Directory.CreateDirectory(target).FullName);
                }
            }
        }
    }

    private static void Require(bool condition)
    {
        if (!condition)
        {
            throw new FunctionStartException(
                $"The layers of a function have more than 250 MB, which is Lambda's limit, or more than {UnpackedZip.MostEntries} files.");
        }
    }
}
