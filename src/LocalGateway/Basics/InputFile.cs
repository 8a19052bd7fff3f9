using System.Text;

namespace Sluice.LocalGateway.Basics;

/// <summary>
/// Reads a file that a person names, such as a template or a body. It may be a pipe, which has no length, so it is read up to a limit.
/// </summary>
internal static class InputFile
{
    /// <summary>The most bytes that are read. API Gateway takes bodies of at most 10 MB and templates of at most 300 KB.</summary>
    public const int LargestMegabytes = 16;

    private const int LargestLength = LargestMegabytes * 1024 * 1024;

    /// <exception cref="IOException">The file cannot be read, or is longer than the limit.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read, or is a folder.</exception>
    public static byte[] ReadBytes(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        return ReadBytes(file, $"'{path}'");
    }

    /// <summary>Returns the file's text: UTF-8, or what its byte order mark says.</summary>
    /// <exception cref="IOException">The file cannot be read, or is longer than the limit.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read, or is a folder.</exception>
    public static string ReadText(string path) => Text(ReadBytes(path), Encoding.UTF8);

    /// <summary>Returns what is left of a stream as text.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="name">What the stream is, for the message.</param>
    /// <param name="encoding">The encoding if there is no byte order mark.</param>
    /// <exception cref="IOException">The stream cannot be read, or is longer than the limit.</exception>
    public static string ReadText(Stream stream, string name, Encoding encoding) => Text(ReadBytes(stream, name), encoding);

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
