using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Parsing.Api;

/// <summary>
/// Makes the bodies of the logger's methods. Methods that the interface implements by default are implemented, too, because the default body of
/// <c>Log(string, string, params object[])</c> in Amazon.Lambda.Core calls itself, and all others with arguments call that one.
/// </summary>
internal static class LambdaLoggerMembers
{
    private const string Prefix = "Log";

    /// <summary>Returns the method's body as an expression, or null if the method does not write a message.</summary>
    public static string? Body(IMethodSymbol method)
    {
        if (!method.ReturnsVoid || method.IsGenericMethod || method.IsStatic)
        {
            return null;
        }

        var (level, exception, message, arguments) = (LevelOf(method.Name), "null", (string?)null, "null");
        foreach (var parameter in method.Parameters)
        {
            var name = "@" + parameter.Name;
            if (parameter.Name == "level" && parameter.Type is { SpecialType: SpecialType.System_String } or { TypeKind: TypeKind.Enum })
            {
                level = parameter.Type.TypeKind == TypeKind.Enum ? "(int)" + name : name;
            }
            else if (parameter.Type.FullName() == "global::System.Exception")
            {
                exception = name;
            }
            else if (parameter.Type.SpecialType == SpecialType.System_String && message is null)
            {
                message = name;
            }
            else if (parameter.Type is IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Object })
            {
                arguments = name;
            }
            else
            {
                return null;
            }
        }

        return message is null ? null : $"global::Sluice.Runtime.LambdaLog.Write({level}, {exception}, {message}, {arguments})";
    }

    // The name LogWarning contains its level. The names Log and LogLine do not.
    private static string LevelOf(string method) =>
        method.StartsWith(Prefix, StringComparison.Ordinal) && method.Length > Prefix.Length && method != "LogLine"
            ? $"\"{method.Substring(Prefix.Length)}\""
            : "null";
}
