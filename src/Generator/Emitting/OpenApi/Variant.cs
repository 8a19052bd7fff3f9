using Sluice.Generator.Model;

namespace Sluice.Generator.Emitting.OpenApi;

/// <summary>A type in the place of one that others stand for.</summary>
/// <param name="Type">The derived type; null for the type itself where nothing says that it is.</param>
/// <param name="Tag">The member that says which type it is; null for none.</param>
/// <param name="IsTagRequired">False where the type itself may leave it out.</param>
internal sealed record Variant(DerivedTypeModel? Type, string? Tag, bool IsTagRequired);
