using System.Text;
using System.Text.Unicode;

namespace Sluice.LocalGateway.Basics;

/// <summary>
/// Reads a file that a person names, such as a template or a body. It may be a pipe, which has no length, so it is read up to a limit.
/// </summary>
internal static class InputFile
{
    /// <summary>The most bytes that are read. API Gateway takes bodies of at most 10 MB and templates of at most 300 KB.</summary>
    public const int LargestMegabytes = 16;

    private const int LargestLength = LargestMegabytes * 1024 * 1024;

    /// <summary>The time in which something must open a pipe for writing.</summary>
    private static readonly TimeSpan LongestOpening = TimeSpan.FromSeconds(5);

    /// <exception cref="IOException">The file cannot be read, is a folder, is longer than the limit, or is a pipe into which nothing writes.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static byte[] ReadBytes(string path) => ReadBytes(path, LongestOpening);

    /// <inheritdoc cref="ReadBytes(string)"/>
    /// <param name="path">The path.</param>
    /// <param name="longestOpening">The time in which something must open a pipe for writing.</param>
    public static byte[] ReadBytes(string path, TimeSpan longestOpening)
    {
        if (Directory.Exists(path))
        {
            throw new IOException($"'{path}' is a folder. Name a file.");
        }

        using var file = PlainFile.HasContent(path) ? Open(path) : OpenPipe(path, longestOpening);
        return ReadBytes(file, $"'{path}'");
    }

    /// <summary>Returns the file's text: UTF-8, or what its byte order mark says.</summary>
    /// <exception cref="IOException">The file cannot be read, is longer than the limit, or is not in UTF-8.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static string ReadText(string path)
    {
        var bytes = ReadBytes(path);
        var hasMark = bytes is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..];
        return hasMark || Utf8.IsValid(bytes) ? Text(bytes, Encoding.UTF8) : throw new IOException($"'{path}' is not in UTF-8. Save it as UTF-8.");
    }

    /// <summary>Returns what is left of a stream as text.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="name">What the stream is, for the message.</param>
    /// <param name="encoding">The encoding if there is no byte order mark.</param>
    /// <exception cref="IOException">The stream cannot be read, or is longer than the limit.</exception>
    public static string ReadText(Stream stream, string name, Encoding encoding) => Text(ReadBytes(stream, name), encoding);

    private static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);

    // To open a pipe waits until something opens it for writing.
    private static FileStream OpenPipe(string path, TimeSpan longest)
    {
        var opening = Task.Run(() => Open(path));
        return Task.WaitAny([opening], longest) == 0
            ? opening.GetAwaiter().GetResult()
            : throw new IOException($"'{path}' is a pipe, and nothing writes into it. Name a file, or start the program that writes.");
    }

    private static string Text(byte[] bytes, Encoding encoding)
    {
        using var reader = new StreamReader(new MemoryStream(bytes), encoding);
        return reader.ReadToEnd();
    }

    private static byte[] ReadBytes(Stream stream, string name)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (stream.Read(buffer) is > 0 and var count)
        {
            if (bytes.Length + count > LargestLength)
            {
                throw new IOException($"{name} has more than {LargestMegabytes} MB, which is the most that this command reads. Give it a shorter input.");
            }

            bytes.Write(buffer, 0, count);
        }

        return bytes.ToArray();
    }
}
