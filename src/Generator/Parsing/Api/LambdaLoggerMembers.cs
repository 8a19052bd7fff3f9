using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Parsing.Api;

/// <summary>
/// The bodies of a logger's methods. Methods that the interface implements by itself are implemented, too: Amazon.Lambda.Core's own body
/// of <c>Log(string, string, params object[])</c> calls itself, and all others with arguments call that one.
/// </summary>
internal static class LambdaLoggerMembers
{
    private const string Prefix = "Log";

    /// <summary>The method's body as an expression; null where it is no method that writes a message.</summary>
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
                level = parameter.Type.TypeKind == TypeKind.Enum ? name + ".ToString()" : name;
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

    // LogWarning says its level; Log and LogLine have none.
    private static string LevelOf(string method) =>
        method.StartsWith(Prefix, StringComparison.Ordinal) && method.Length > Prefix.Length && method != "LogLine" ? $"\"{method.Substring(Prefix.Length)}\"" : "null";
}
