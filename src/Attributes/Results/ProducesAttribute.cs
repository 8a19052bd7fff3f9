using System;

namespace Sluice;

/// <summary>
/// Sets the media type of an operation's successful response. A <see cref="string"/> is then sent as text and not as JSON, and a <c>byte[]</c> as bytes.
/// Problems are still <c>application/problem+json</c>. A proxy operation (<see cref="ProxyAttribute"/>) streams a <c>Stream</c> of any media type, and the
/// items of an <c>IAsyncEnumerable&lt;T&gt;</c> as <c>text/event-stream</c>, <c>application/jsonl</c> or <c>application/x-ndjson</c>.
/// </summary>
/// <param name="mediaType">The media type in lower case, such as <c>text/plain</c>. A text is always UTF-8.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class ProducesAttribute(string mediaType) : Attribute
{
    /// <summary>The media type.</summary>
    public string MediaType { get; } = mediaType;
}
