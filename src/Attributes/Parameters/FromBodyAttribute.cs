using System;

namespace Sluice;

/// <summary>Binds a parameter to the request's JSON body, or to one member of it.</summary>
/// <param name="name">
/// The name of a member, if the body is a JSON object; its letter case is ignored. <see langword="null"/> for the whole body.
/// </param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class FromBodyAttribute(string? name = null) : Attribute
{
    /// <summary>The name of the body's member; <see langword="null"/> for the whole body.</summary>
    public string? Name { get; } = name;

    /// <summary>
    /// True for the body as the client sent it: a <see cref="string"/>, a <c>byte[]</c> or a <see cref="System.IO.Stream"/> (which is always raw). An
    /// empty
    /// body arrives as the text <c>{}</c>, because API Gateway writes it so.
    /// </summary>
    public bool Raw { get; set; }

    /// <summary>
    /// The media type of the body. A request with another media type is refused with 415. A body that is read as JSON has <c>application/json</c> or
    /// a type that ends in <c>+json</c>, such as <c>application/merge-patch+json</c>; the default is <c>application/json</c>. A raw body has any
    /// type; the default is <c>text/plain</c> for a text, and <c>application/octet-stream</c> for bytes.
    /// </summary>
    public string? ContentType { get; set; }

    /// <summary>The media types of the body, if it may have any of several. They mean the same as <see cref="ContentType"/>.</summary>
    public string[]? ContentTypes { get; set; }
}
