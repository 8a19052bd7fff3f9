namespace Sluice.Contract;

/// <summary>
/// An envelope carries a response whose status the code chose. The runtime writes it; a response template recognizes it by its first bytes.
/// </summary>
internal static class EnvelopeContract
{
    /// <summary>
    /// The first bytes. No result starts like this: the runtime writes results without white space, and takes the space out where a converter
    /// wrote one.
    /// </summary>
    public const string Start = "{ \"sluice\":";

    /// <summary>The value of the first member: the version of this format.</summary>
    public const string Version = "1";

    public const string Status = "status";

    /// <summary>An object of texts.</summary>
    public const string Headers = "headers";

    /// <summary>The response's text, as a JSON string.</summary>
    public const string Body = "body";

#if NET
    // The same names for the runtime, which compares bytes. A test holds both to be equal.
    public static ReadOnlySpan<byte> StartUtf8 => "{ \"sluice\":"u8;

    public static ReadOnlySpan<byte> VersionUtf8 => "1"u8;

    public static ReadOnlySpan<byte> StatusUtf8 => "status"u8;

    public static ReadOnlySpan<byte> HeadersUtf8 => "headers"u8;

    public static ReadOnlySpan<byte> BodyUtf8 => "body"u8;
#endif
}
