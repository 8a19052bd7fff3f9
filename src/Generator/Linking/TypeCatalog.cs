using System.Collections.Immutable;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Linking;

/// <summary>Merges the models of each type that operations use into one, because some operations may read it and others write it.</summary>
internal static class TypeCatalog
{
    public static ImmutableArray<NamedTypeModel> Named(IEnumerable<OperationModel> operations) =>
    [
        .. operations.SelectMany(o => o.Types).GroupBy(t => t.Codec, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(Merge),
    ];

    public static ImmutableArray<CollectionModel> Collections(IEnumerable<OperationModel> operations) =>
    [
        .. operations.SelectMany(o => o.Collections)
            .GroupBy(c => c.Type.Codec, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.First() with { IsRead = g.Any(c => c.IsRead), IsWritten = g.Any(c => c.IsWritten), IsText = g.Any(c => c.IsText) }),
    ];

    private static NamedTypeModel Merge(IGrouping<string, NamedTypeModel> group)
    {
        // Only the model of a type that is read contains the constructor.
        var first = group.FirstOrDefault(t => t.IsRead) ?? group.First();
        var (isRead, isWritten) = (group.Any(t => t.IsRead), group.Any(t => t.IsWritten));
        return first is EnumTypeModel e
            ? e with
            {
                IsRead = isRead,
                IsWritten = isWritten,
                IsText = group.OfType<EnumTypeModel>().Any(t => t.IsText),
                IsKey = group.OfType<EnumTypeModel>().Any(t => t.IsKey),
            }
            : first with { IsRead = isRead, IsWritten = isWritten };
    }
}
