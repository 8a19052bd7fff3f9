using Sluice.Generator.Helpers;

namespace Sluice.Generator.Model;

/// <summary>A type whose JSON may be that of a type derived from it.</summary>
/// <param name="Discriminator">The member that says which.</param>
/// <param name="DerivedTypes">The most derived first.</param>
/// <param name="Unknown">What is written for a type that is not one of them.</param>
/// <param name="IgnoresUnknown">True where an unknown discriminator means the type itself.</param>
internal sealed record PolymorphismModel(string Discriminator, EquatableArray<DerivedTypeModel> DerivedTypes, UnknownDerivedType Unknown, bool IgnoresUnknown)
{
    /// <summary>True where JSON says which type it is.</summary>
    public bool IsTagged => DerivedTypes.Items.Any(d => d.Tag is not null);
}
