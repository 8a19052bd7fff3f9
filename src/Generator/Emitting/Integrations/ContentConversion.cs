namespace Sluice.Generator.Emitting.Integrations;

/// <summary>What API Gateway makes of a response's body in an API with binary media types (<c>contentHandling</c>).</summary>
internal enum ContentConversion
{
    /// <summary>Nothing is asked for.</summary>
    None,

    /// <summary>The body stays a text. Without this, a client that accepts one of the API's binary types would have a text decoded from base64.</summary>
    Text,

    /// <summary>The body's base64 becomes bytes.</summary>
    Bytes,
}
