namespace Sluice.Generator.Model;

/// <param name="Type">The derived type, or the base itself.</param>
/// <param name="Tag">The discriminator's value; null where JSON does not say it.</param>
/// <param name="IsNumber">True where the value is a number.</param>
internal sealed record DerivedTypeModel(TypeRef Type, string? Tag, bool IsNumber);
