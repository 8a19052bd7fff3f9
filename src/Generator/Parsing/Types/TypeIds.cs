using System.Text;
using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Parsing.Types;

/// <summary>Makes short names for schemas. They consist of letters and digits, as API Gateway requires for the names of models.</summary>
internal static class TypeIds
{
    /// <summary>Returns the name, such as <c>PageOfOrder</c> for <c>Page&lt;Order&gt;</c>. It is made unique later, for the whole API.</summary>
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
