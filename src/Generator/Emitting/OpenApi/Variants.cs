using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Emitting.OpenApi;

/// <summary>Finds all types that may appear in the place of a polymorphic type, as the codec reads and writes it.</summary>
internal static class Variants
{
    public static IReadOnlyList<Variant> Of(ObjectTypeModel type)
    {
        var choice = type.Polymorphism!;

        // Without a discriminator the value is of the type itself. The same applies to an unknown discriminator if unknown ones are ignored.
        var isOpen = !type.IsAbstract && (choice.IgnoresUnknown || choice.DerivedTypes.Items.All(derived => !IsItself(derived)));
        var variants = choice.DerivedTypes.Items
            .Where(derived => (derived.Tag is not null || type.IsWritten) && !(isOpen && IsItself(derived)))
            .OrderBy(derived => derived.Type.Name, StringComparer.Ordinal)
            .Select(derived => new Variant(derived, derived.Tag is null ? null : choice.Discriminator, !(type.IsRead && IsItself(derived))))
            .ToList();
        if (isOpen)
        {
            variants.Add(new(null, null, false));
        }

        return variants;

        bool IsItself(DerivedTypeModel derived) => derived.Type.Name == type.Name;
    }
}
