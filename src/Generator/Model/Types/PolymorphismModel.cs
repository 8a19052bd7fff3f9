using Sluice.Generator.Helpers;

namespace Sluice.Generator.Model.Types;

/// <summary>The derived types of a type whose JSON may be that of a derived type.</summary>
/// <param name="Discriminator">The name of the member that says which type it is.</param>
/// <param name="DerivedTypes">The derived types, with the most derived one first.</param>
/// <param name="Unknown">What is written for a type that is not one of them.</param>
/// <param name="IgnoresUnknown">True if an unknown discriminator means the type itself.</param>
internal sealed record PolymorphismModel(string Discriminator, EquatableArray<DerivedTypeModel> DerivedTypes, UnknownDerivedType Unknown, bool IgnoresUnknown)
{
    /// <summary>True if JSON contains a discriminator.</summary>
    public bool IsTagged => DerivedTypes.Items.Any(d => d.Tag is not null);
}
