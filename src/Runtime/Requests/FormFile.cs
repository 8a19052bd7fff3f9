using System.Runtime.InteropServices;

namespace Sluice;

/// <summary>
/// A file of a <c>multipart/form-data</c> body. A parameter with <c>[FromForm]</c>, or a member of a form's class, takes one file, and an array of this
/// type takes all files of a field.
/// </summary>
/// <param name="name">The name of the form's field.</param>
/// <param name="fileName">The name of the file as the client sent it. It is the client's text, so do not use it as a path.</param>
/// <param name="contentType">The media type that the client named, or an empty text.</param>
/// <param name="content">The bytes of the file.</param>
public sealed class FormFile(string name, string fileName, string contentType, ReadOnlyMemory<byte> content)
{
    /// <summary>The name of the form's field.</summary>
    public string Name { get; } = name;

    /// <summary>The name of the file as the client sent it. It is the client's text, so do not use it as a path.</summary>
    public string FileName { get; } = fileName;

    /// <summary>The media type that the client named, or an empty text. Nobody has checked that the bytes are of this type.</summary>
    public string ContentType { get; } = contentType;

    /// <summary>The bytes of the file. They stay valid after the invocation.</summary>
    public ReadOnlyMemory<byte> Content { get; } = content;

    /// <summary>The number of bytes.</summary>
    public long Length => Content.Length;

    /// <summary>Returns a new stream that reads the bytes.</summary>
    public Stream OpenReadStream() => MemoryMarshal.TryGetArray(Content, out var bytes)
        ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false)
        : new MemoryStream(Content.ToArray(), writable: false);

    /// <summary>Writes the bytes to a stream.</summary>
    /// <param name="target">The stream.</param>
    /// <param name="cancellation">Cancels the writing.</param>
    public async Task CopyToAsync(Stream target, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        await target.WriteAsync(Content, cancellation).ConfigureAwait(false);
    }
}
