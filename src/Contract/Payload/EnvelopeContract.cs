namespace Sluice.Contract;

/// <summary>
/// The format of an envelope, which carries a response whose status the code chose. The runtime writes it; a response template recognizes it by its first
/// bytes.
/// </summary>
internal static class EnvelopeContract
{
    /// <summary>
    /// The first bytes of an envelope. No result starts like this: the runtime writes results without white space, and removes the space if a converter
    /// writes one.
    /// </summary>
    public const string Start = "{ \"sluice\":";

    /// <summary>The value of the first member, which is the version of this format.</summary>
    public const string Version = "1";

    public const string Status = "status";

    /// <summary>The member with the headers: a JSON object whose values are strings.</summary>
    public const string Headers = "headers";

    /// <summary>The member with the response's body as a JSON string.</summary>
    public const string Body = "body";

#if NET
    // The same names as UTF-8 for the runtime. A test checks that they are equal.
    public static ReadOnlySpan<byte> StartUtf8 => "{ \"sluice\":"u8;

    public static ReadOnlySpan<byte> VersionUtf8 => "1"u8;

    public static ReadOnlySpan<byte> StatusUtf8 => "status"u8;

    public static ReadOnlySpan<byte> HeadersUtf8 => "headers"u8;

    public static ReadOnlySpan<byte> BodyUtf8 => "body"u8;
#endif
}
