namespace Sluice.Runtime;

/// <content>Writes files, and evaluates the conditions of their requests.</content>
public sealed partial class Invocation
{
    /// <summary>Writes the response of a proxy operation for a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="mediaType">The media type of a file that has none of its own.</param>
    public void WriteFile(FileContentHttpResult file, string mediaType)
    {
        ArgumentNullException.ThrowIfNull(file);
        var status = file.ETag is null && file.LastModified is null
            ? 200
            : Preconditions.Evaluate(
                PayloadTexts.Find(_event.Span, "httpMethod"u8), name => PayloadTexts.FindHeader(_event.Span, name), file.ETag, file.LastModified);
        switch (status)
        {
            case 304:
                // A response without a body has no headers that describe a body (RFC 9110, section 15.4.5).
                WriteResponse(status, null, WithoutContent(file.SetHeaders), file.Repeated, default, isBase64: false);
                break;
            case 412:
                _body.Clear();
                ProblemWriter.WriteStatus(_body, status);
                var headers = WithoutFreshness(WithoutContent(file.SetHeaders));
                WriteResponse(status, ProblemWriter.MediaType, headers, file.Repeated, _body.Written.Span, isBase64: false);
                break;
            default:
                WriteResponse(status, mediaType, file.SetHeaders, file.Repeated, file.Value, isBase64: true);
                break;
        }
    }

    // A cache must not keep the problem for as long as the file.
    private static Dictionary<string, string>? WithoutFreshness(Dictionary<string, string>? headers)
    {
        headers?.Remove("Cache-Control");
        headers?.Remove("Expires");
        return headers;
    }

    private static Dictionary<string, string>? WithoutContent(Dictionary<string, string>? headers)
    {
        if (headers is null)
        {
            return null;
        }

        var all = new Dictionary<string, string>(headers, StringComparer.OrdinalIgnoreCase);
        all.Remove("Content-Type");
        all.Remove("Content-Disposition");
        return all;
    }
}
