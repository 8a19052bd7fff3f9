namespace Sluice;

/// <summary>
/// 200 OK with bytes and their headers, for a proxy operation (<see cref="ProxyAttribute"/>). If the file has an entity tag or a date, the conditions of
/// the request are evaluated: the client may receive 304 or 412 instead of the bytes.
/// </summary>
[ResultStatus(200)]
public sealed class FileContentHttpResult : HttpResult<byte[]>
{
    /// <summary>Creates a result.</summary>
    /// <param name="fileContents">The bytes.</param>
    /// <param name="contentType">
    /// The media type; <see langword="null"/> for that of <see cref="ProducesAttribute"/>, or without it for <c>application/octet-stream</c>.
    /// </param>
    /// <param name="fileDownloadName">The name under which a browser stores the file; <see langword="null"/> to show the file.</param>
    /// <param name="lastModified">When the file was changed; <see langword="null"/> for no <c>Last-Modified</c> header.</param>
    /// <param name="entityTag">The version of the file; <see langword="null"/> for no <c>ETag</c> header.</param>
    /// <exception cref="ArgumentException">The media type has a character that a header cannot have.</exception>
    public FileContentHttpResult(
        byte[] fileContents,
        string? contentType = null,
        string? fileDownloadName = null,
        DateTimeOffset? lastModified = null,
        EntityTag? entityTag = null)
        : base(200, fileContents)
    {
        ArgumentNullException.ThrowIfNull(fileContents);
        if (contentType?.AsSpan().ContainsAnyExceptInRange(' ', '~') == true)
        {
            throw new ArgumentException($"'{contentType}' is not a media type.", nameof(contentType));
        }

        LastModified = lastModified;
        SetHeader("Content-Type", contentType);
        SetHeader("Content-Disposition", string.IsNullOrEmpty(fileDownloadName) ? null : ContentDisposition.Attachment(fileDownloadName));
        SetHeader("Last-Modified", lastModified is { } date ? Preconditions.Format(date) : null);
        ETag = entityTag;
    }

    /// <summary>When the file was changed; <see langword="null"/> if that is not known.</summary>
    public DateTimeOffset? LastModified { get; }
}
