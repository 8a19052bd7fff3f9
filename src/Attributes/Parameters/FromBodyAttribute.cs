using System;

namespace Sluice;

/// <summary>Binds a parameter to the request's JSON body, or to one member of it.</summary>
/// <param name="name">The member of a body that is a JSON object, letter case aside; the whole body unless given.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class FromBodyAttribute(string? name = null) : Attribute
{
    /// <summary>The body's member; <see langword="null"/> for the whole body.</summary>
    public string? Name { get; } = name;

    /// <summary>
    /// True for the body as the client sent it: a <see cref="string"/>, a <c>byte[]</c> or a <see cref="System.IO.Stream"/>
    /// (which is always raw). An empty body arrives as <c>{}</c>, for API Gateway prints one so.
    /// </summary>
    public bool Raw { get; set; }

    /// <summary>
    /// The media type of a raw body; a request with another one is refused with 415. Without it <c>text/plain</c> for a
    /// text, and <c>application/octet-stream</c> for bytes.
    /// </summary>
    public string? ContentType { get; set; }
}
