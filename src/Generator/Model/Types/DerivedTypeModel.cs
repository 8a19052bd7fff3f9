namespace Sluice.Generator.Model.Types;

/// <param name="Type">The derived type, or the base itself.</param>
/// <param name="Tag">The value of the discriminator, or null if the JSON has none for this type.</param>
/// <param name="IsNumber">True if the value is a number.</param>
internal sealed record DerivedTypeModel(TypeRef Type, string? Tag, bool IsNumber);
