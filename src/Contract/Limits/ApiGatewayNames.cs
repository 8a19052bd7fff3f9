namespace Sluice.Contract;

/// <summary>Names that Amazon API Gateway takes. This file is compiled into each project that checks them.</summary>
internal static class ApiGatewayNames
{
    /// <summary>The name of a path, query or header parameter: <c>^[a-zA-Z0-9._$-]+$</c> (the message of an import that refuses one).</summary>
    public static bool IsParameter(string name) => IsMadeOf(name, "._$-");

    /// <summary>A segment of a path that is no variable (the message of an import that refuses one).</summary>
    public static bool IsSegment(string segment) => IsMadeOf(segment, "._-,:");

    /// <summary>The name of a path's variable, without braces and <c>+</c>.</summary>
    public static bool IsVariable(string name) => IsMadeOf(name, "._-");

    /// <summary>True for a character that a segment may have.</summary>
    public static bool IsSegment(char c) => IsLetterOrDigit(c) || "._-,:".IndexOf(c) >= 0;

    private static bool IsMadeOf(string text, string others)
    {
        foreach (var c in text)
        {
            if (!IsLetterOrDigit(c) && others.IndexOf(c) < 0)
            {
                return false;
            }
        }

        return text.Length > 0;
    }

    private static bool IsLetterOrDigit(char c) => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9');
}
