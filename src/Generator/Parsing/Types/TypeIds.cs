using System.Text;
using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Parsing.Types;

/// <summary>Short names for schemas: letters and digits, as API Gateway wants model names.</summary>
internal static class TypeIds
{
    /// <summary><c>Page&lt;Order&gt;</c> is <c>PageOfOrder</c>. Not unique yet: the API as a whole sees to that.</summary>
    public static string Of(ITypeSymbol type)
    {
        var id = new StringBuilder();
        Append(id, type);
        return id.Length == 0 || id[0] is >= '0' and <= '9' ? "Type" + id : id.ToString();
    }

    private static void Append(StringBuilder id, ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
        {
            id.Append("ArrayOf");
            Append(id, array.ElementType);
            return;
        }

        foreach (var c in type.Name)
        {
            if (c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9'))
            {
                id.Append(c);
            }
        }

        if (type is INamedTypeSymbol { TypeArguments.Length: > 0 } generic)
        {
            for (var i = 0; i < generic.TypeArguments.Length; i++)
            {
                id.Append(i == 0 ? "Of" : "And");
                Append(id, generic.TypeArguments[i]);
            }
        }
    }
}
