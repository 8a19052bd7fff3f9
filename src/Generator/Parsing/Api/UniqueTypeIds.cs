using System.Collections.Immutable;
using System.Globalization;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model;

namespace Sluice.Generator.Parsing.Api;

/// <summary>Gives types of the same short name different schema names.</summary>
internal static class UniqueTypeIds
{
    public static ImmutableArray<OperationModel> Apply(ImmutableArray<OperationModel> operations)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var types = operations.SelectMany(o => o.Types).GroupBy(t => t.Name, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal);
        foreach (var type in types.Select(g => g.First()))
        {
            var id = type.Id;
            for (var i = 2; !taken.Add(id); i++)
            {
                id = type.Id + i.ToString(CultureInfo.InvariantCulture);
            }

            ids[type.Name] = id;
        }

        return [.. operations.Select(o => o with { Types = o.Types.Select(t => t with { Id = ids[t.Name] }).ToEquatableArray() })];
    }
}
