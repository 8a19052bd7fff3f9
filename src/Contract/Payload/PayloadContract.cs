namespace Sluice.Contract;

/// <summary>The members of a payload that are not parameters. A request template writes them and a codec reads them.</summary>
internal static class PayloadContract
{
    /// <summary>The operation's id. It is the first member if the function has several operations; otherwise it is absent.</summary>
    public const string Operation = "@op";

    /// <summary>The start of a payload with an operation's id, up to the id. A request template writes no white space.</summary>
    public const string OperationStart = "{\"@op\":\"";

    /// <summary>The whole body, if several parameters take members of it.</summary>
    public const string Body = "@body";

    /// <summary>The whole form as one text, if parameters take fields of it.</summary>
    public const string Form = "@form";

    /// <summary>The media type of a form with files, with its boundary. It stands before the form.</summary>
    public const string FormType = "@formType";

    /// <summary>The header <c>Cookie</c> as one text, if parameters take cookies.</summary>
    public const string Cookies = "@cookies";

    /// <summary>This member replaces a body that is not JSON. Its value is the empty string.</summary>
    public const string NotJson = "@notJson";

    /// <summary>The path that the client called, with the stage or the base path in front of the route. Only a result with a location needs it.</summary>
    public const string Path = "@path";

    /// <summary>The value of a route's <c>{name+}</c>, beside <see cref="Path"/>.</summary>
    public const string Rest = "@rest";

    /// <summary>
    /// This member says that a template's loop cannot read all keys of the request. Its value says which keys are too many, as a noun of the problem's
    /// sentence: <c>query keys</c> or <c>headers</c>.
    /// </summary>
    public const string ManyKeys = "@manyKeys";

    /// <summary>The start of the problem's sentence, before the value of <see cref="ManyKeys"/>.</summary>
    public const string ManyKeysStart = "The request has too many ";

    /// <summary>The end of the problem's sentence. The number is that of the rounds after which a loop of a template ends.</summary>
    public const string ManyKeysEnd = ": more than 1,000.";

#if NET
    // The same names as UTF-8 for the runtime. A test checks that they are equal.
    public static ReadOnlySpan<byte> OperationUtf8 => "@op"u8;

    public static ReadOnlySpan<byte> OperationStartUtf8 => "{\"@op\":\""u8;

    public static ReadOnlySpan<byte> NotJsonUtf8 => "@notJson"u8;

    public static ReadOnlySpan<byte> PathUtf8 => "@path"u8;

    public static ReadOnlySpan<byte> RestUtf8 => "@rest"u8;

    public static ReadOnlySpan<byte> ManyKeysUtf8 => "@manyKeys"u8;
#endif
}
