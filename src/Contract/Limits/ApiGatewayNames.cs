namespace Sluice.Contract;

/// <summary>Names that Amazon API Gateway takes. This file is compiled into each project that checks them.</summary>
internal static class ApiGatewayNames
{
    /// <summary>The name of a path, query or header parameter: <c>^[a-zA-Z0-9._$-]+$</c> (the message of an import that refuses one).</summary>
    public static bool IsParameter(string name) => name.Length > 0 && name.All(static c => IsCommon(c) || c == '$');

    /// <summary>A segment of a path that is no variable (the message of an import that refuses one).</summary>
    public static bool IsSegment(string segment) => segment.Length > 0 && segment.All(IsSegment);

    /// <summary>The name of a path's variable, without braces and <c>+</c>.</summary>
    public static bool IsVariable(string name) => name.Length > 0 && name.All(IsCommon);

    /// <summary>True for a character that a segment may have.</summary>
    public static bool IsSegment(char c) => IsCommon(c) || c is ',' or ':';

    private static bool IsCommon(char c) => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '.' or '_' or '-';
}
