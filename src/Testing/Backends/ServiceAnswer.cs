using System.Net;
using System.Text;
using System.Text.Json;

namespace Sluice.Testing;

/// <summary>What the stand-in of a service answers.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body.</param>
/// <param name="ContentType">The media type of the body.</param>
public sealed record ServiceAnswer(int Status, ReadOnlyMemory<byte> Body, string ContentType)
{
    /// <summary>More headers, by name.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Returns an answer with a value as JSON. The names of members stay as they are.</summary>
    /// <param name="value">The value, such as <c>new { Item = new { sku = new { S = "anvil" } } }</c>; a string is taken as JSON itself.</param>
    /// <param name="status">The HTTP status.</param>
    public static ServiceAnswer Json(object value, int status = 200)
        => new(status, value is string text ? Encoding.UTF8.GetBytes(text) : JsonSerializer.SerializeToUtf8Bytes(value), "application/json");

    /// <summary>Returns an answer with a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="contentType">Its media type.</param>
    /// <param name="status">The HTTP status.</param>
    public static ServiceAnswer Text(string text, string contentType = "text/plain", int status = 200)
        => new(status, Encoding.UTF8.GetBytes(text), contentType);

    /// <summary>Returns an answer with bytes, such as an object of S3.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="contentType">Their media type.</param>
    public static ServiceAnswer Bytes(ReadOnlyMemory<byte> bytes, string contentType = "application/octet-stream") => new(200, bytes, contentType);

    /// <summary>Returns an answer without a body.</summary>
    /// <param name="status">The HTTP status.</param>
    public static ServiceAnswer Empty(int status = 200) => new(status, default, "");

    internal HttpResponseMessage ToResponse()
    {
        var response = new HttpResponseMessage((HttpStatusCode)Status) { Content = new ReadOnlyMemoryContent(Body) };
        if (ContentType.Length > 0)
        {
            response.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        }

        foreach (var (name, value) in Headers)
        {
            if (!response.Headers.TryAddWithoutValidation(name, value))
            {
                response.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return response;
    }
}
