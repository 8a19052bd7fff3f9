using System;

namespace Sluice;

/// <summary>
/// The media type of an operation's success: a <see cref="string"/> is then sent as it is, not as JSON, and a
/// <c>byte[]</c> as bytes. Problems stay <c>application/problem+json</c>.
/// </summary>
/// <param name="mediaType">Type and subtype in lower case, such as <c>text/plain</c>; a text is always UTF-8.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class ProducesAttribute(string mediaType) : Attribute
{
    /// <summary>Type and subtype.</summary>
    public string MediaType { get; } = mediaType;
}
