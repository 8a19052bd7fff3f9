using System.Collections.Immutable;
using System.Globalization;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Declared;

namespace Sluice.Generator.Linking;

/// <summary>Assigns a unique logical id to each function of the API.</summary>
internal static class FunctionIds
{
    /// <summary>
    /// Returns the logical id of each class by its full name. The id is made from the short name if only one class has it, or else from the full
    /// name.
    /// </summary>
    public static Dictionary<string, string> Of(ImmutableArray<DeclaredFunction> functions)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var group in functions.GroupBy(f => f.ShortName, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var types = group.Select(f => f.TypeName).Distinct(StringComparer.Ordinal).OrderBy(n => n, StringComparer.Ordinal).ToArray();
            foreach (var type in types)
            {
                ids[type] = Unique(types.Length == 1 ? group.Key : ResourceNames.From(type.Replace("global::", "")), taken);
            }
        }

        return ids;
    }

    private static string Unique(string id, HashSet<string> taken)
    {
        var unique = id;
        for (var i = 2; !taken.Add(unique); i++)
        {
            unique = id + i.ToString(CultureInfo.InvariantCulture);
        }

        return unique;
    }
}
