using System.Collections.Immutable;
using System.Globalization;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Linking;

/// <summary>Makes one model of each type for the whole API, and gives types with the same short name different schema names.</summary>
internal static class UniqueTypeIds
{
    public static ImmutableArray<ApiOperation> Apply(ImmutableArray<ApiOperation> operations)
    {
        var types = new Dictionary<string, NamedTypeModel>(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var type in TypeCatalog.Named(operations))
        {
            var id = type.Id;
            for (var i = 2; !taken.Add(id); i++)
            {
                id = type.Id + i.ToString(CultureInfo.InvariantCulture);
            }

            types[type.Codec] = type with { Id = id };
        }

        return [.. operations.Select(o => o with { Types = o.Types.Select(t => types[t.Codec]).ToEquatableArray() })];
    }
}
