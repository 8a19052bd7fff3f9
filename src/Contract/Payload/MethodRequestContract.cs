namespace Sluice.Contract;

/// <summary>The members of the payload of a method that takes the whole request. The console's "Method Request passthrough" template names them.</summary>
internal static class MethodRequestContract
{
    public const string Method = "method";

    /// <summary>The authorizer's values, an object of texts.</summary>
    public const string AuthContext = "authcontext";

    /// <summary>The body as JSON.</summary>
    public const string Body = "body-json";

    /// <summary>An object of <see cref="Path"/>, <see cref="QueryString"/> and <see cref="Header"/>, each an object of texts.</summary>
    public const string Params = "params";

    public const string Path = "path";

    public const string QueryString = "querystring";

    public const string Header = "header";

#if NET
    // The same names for the runtime, which compares bytes. A test holds both to be equal.
    public static ReadOnlySpan<byte> MethodUtf8 => "method"u8;

    public static ReadOnlySpan<byte> AuthContextUtf8 => "authcontext"u8;

    public static ReadOnlySpan<byte> BodyUtf8 => "body-json"u8;

    public static ReadOnlySpan<byte> ParamsUtf8 => "params"u8;

    public static ReadOnlySpan<byte> PathUtf8 => "path"u8;

    public static ReadOnlySpan<byte> QueryStringUtf8 => "querystring"u8;

    public static ReadOnlySpan<byte> HeaderUtf8 => "header"u8;
#endif
}
