namespace Sluice.Generator.Emitting.Integrations;

/// <summary>How API Gateway converts the body of a response in an API with binary media types (<c>contentHandling</c>).</summary>
internal enum ContentConversion
{
    /// <summary>The conversion is not set.</summary>
    None,

    /// <summary>
    /// The body stays a text. Without this setting, a client that accepts one of the API's binary types would get a text that was decoded from
    /// base64.
    /// </summary>
    Text,

    /// <summary>The body is base64, which API Gateway decodes to bytes.</summary>
    Bytes,
}
