using System.Globalization;

namespace Sluice.LocalGateway.Integrations.Lambda.Payloads;

/// <summary>
/// The messages of Jackson, the library with which Lambda reads payloads. Reports of users have recorded on AWS: an unrecognized token, an
/// unrecognized escape, an unquoted control character, a missing double quote of a name, a minus sign without digit, text behind a number
/// (serverless issue 2270, aws-samples/amazon-connect-whatsapp-chat issue 10, srcecde/aws-tutorial-code issue 4,
/// aws-quickstart/quickstart-git2s3 issue 11, ballerina-platform/module-ballerina-c2c issue 15). That Lambda sends the other messages
/// is unconfirmed: they are what the same library says.
/// </summary>
internal static class JacksonMessages
{
    public const string Values = "(JSON String, Number, Array, Object or token 'null', 'true' or 'false')";
    public const string OpenString = "Unexpected end-of-input: was expecting closing quote for a string value";
    public const string EndOfInput = "Unexpected end-of-input";
    public const string LeadingZero = "Invalid numeric value: Leading zeroes not allowed";

    public static string Character(int code, string expected) => $"Unexpected character ({Describe(code)}): {expected}";

    public static string InNumber(int code, string expected) => $"Unexpected character ({Describe(code)}) in numeric value: {expected}";

    public static string Escape(int code) => $"Unrecognized character escape {Describe(code)}";

    public static string Unquoted(int code)
        => $"Illegal unquoted character ({Describe(code)}): has to be escaped using backslash to be included in string value";

    public static string Token(string token) => $"Unrecognized token '{token}': was expecting {Values}";

    public static string NotClosed(bool isObject) => $"Unexpected end-of-input: expected close marker for {(isObject ? "Object" : "Array")}";

    public static string Separator(int code, bool isObject)
        => Character(code, $"was expecting comma to separate {(isObject ? "Object" : "Array")} entries");

    // The code of a character outside of Latin-1 is also shown as a hexadecimal number.
    private static string Describe(int code) => code is < 0x20 or (>= 0x7f and < 0xa0)
        ? string.Create(CultureInfo.InvariantCulture, $"(CTRL-CHAR, code {code})")
        : code > 0xff ? string.Create(CultureInfo.InvariantCulture, $"'{(char)code}' (code {code} / 0x{code:x})")
        : string.Create(CultureInfo.InvariantCulture, $"'{(char)code}' (code {code})");
}
