using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Parsing.Api;

/// <summary>CloudFormation's names of resources: letters and digits only.</summary>
internal static class LogicalIds
{
    private const int MaxLength = 128;

    /// <summary>The class's name, with the types around it; not unique yet.</summary>
    public static string Suggest(INamedTypeSymbol type) =>
        Clean(type.ContainingType is { } outer ? Suggest(outer) + type.Name : type.Name);

    /// <summary>The full name, for where two classes have the same short one.</summary>
    public static string FromFullName(string typeName) => Clean(typeName.Replace("global::", ""));

    private static string Clean(string name)
    {
        var id = new string([.. name.Where(c => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9'))]);
        return id.Length == 0 ? "Function" : id.Length <= MaxLength ? id : id.Substring(0, MaxLength);
    }
}
