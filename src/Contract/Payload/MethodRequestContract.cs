namespace Sluice.Contract;

/// <summary>
/// The members of the payload for a method that takes the whole request. The console's "Method Request passthrough" template uses these names.
/// </summary>
internal static class MethodRequestContract
{
    public const string Method = "method";

    /// <summary>The member with the authorizer's values: a JSON object whose values are strings.</summary>
    public const string AuthContext = "authcontext";

    /// <summary>The member with the body as JSON.</summary>
    public const string Body = "body-json";

    /// <summary>
    /// The member with the parameters: a JSON object with <see cref="Path"/>, <see cref="QueryString"/> and <see cref="Header"/>, each of which is a JSON
    /// object whose values are strings.
    /// </summary>
    public const string Params = "params";

    public const string Path = "path";

    public const string QueryString = "querystring";

    public const string Header = "header";

#if NET
    // The same names as UTF-8 for the runtime. A test checks that they are equal.
    public static ReadOnlySpan<byte> MethodUtf8 => "method"u8;

    public static ReadOnlySpan<byte> AuthContextUtf8 => "authcontext"u8;

    public static ReadOnlySpan<byte> BodyUtf8 => "body-json"u8;

    public static ReadOnlySpan<byte> ParamsUtf8 => "params"u8;

    public static ReadOnlySpan<byte> PathUtf8 => "path"u8;

    public static ReadOnlySpan<byte> QueryStringUtf8 => "querystring"u8;

    public static ReadOnlySpan<byte> HeaderUtf8 => "header"u8;
#endif
}
