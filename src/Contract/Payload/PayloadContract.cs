namespace Sluice.Contract;

/// <summary>The members of a payload that stand for no parameter: a request template writes them and a codec reads them.</summary>
internal static class PayloadContract
{
    /// <summary>The operation's id: the first member where the function serves several operations, else absent.</summary>
    public const string Operation = "@op";

    /// <summary>How such a payload starts, up to the id; a request template writes no white space.</summary>
    public const string OperationStart = "{\"@op\":\"";

    /// <summary>The body of which several parameters take members.</summary>
    public const string Body = "@body";

    /// <summary>The form of which parameters take fields, as one text.</summary>
    public const string Form = "@form";

    /// <summary>Stands in the place of a body that is not JSON; its value is the empty text.</summary>
    public const string NotJson = "@notJson";

#if NET
    // The same names for the runtime, which compares bytes. A test holds both to be equal.
    public static ReadOnlySpan<byte> OperationUtf8 => "@op"u8;

    public static ReadOnlySpan<byte> OperationStartUtf8 => "{\"@op\":\""u8;

    public static ReadOnlySpan<byte> NotJsonUtf8 => "@notJson"u8;
#endif
}
