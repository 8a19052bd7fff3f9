namespace Sluice.Generator.Model.Types;

/// <summary>An array, list or dictionary that has a codec of its own.</summary>
/// <param name="Type">The type with its element, not nullable.</param>
/// <param name="IsRead">True if a body contains it.</param>
/// <param name="IsWritten">True if a result contains it.</param>
/// <param name="IsText">True if it is read from a text with commas.</param>
internal sealed record CollectionModel(TypeRef Type, bool IsRead, bool IsWritten, bool IsText = false);
