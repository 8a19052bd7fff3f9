using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Emitting.OpenApi;

/// <summary>A type that may appear in the place of a polymorphic type.</summary>
/// <param name="Type">The derived type, or null for the polymorphic type itself without a discriminator.</param>
/// <param name="Tag">The name of the discriminator, or null if there is none.</param>
/// <param name="IsTagRequired">False if the JSON of the polymorphic type itself may omit the discriminator.</param>
internal sealed record Variant(DerivedTypeModel? Type, string? Tag, bool IsTagRequired);
