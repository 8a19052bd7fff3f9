namespace Sluice.Generator.Model;

/// <summary>An array, list or dictionary that has a codec of its own.</summary>
/// <param name="Type">With its element; not nullable.</param>
/// <param name="IsRead">True where a body holds it.</param>
/// <param name="IsWritten">True where a result holds it.</param>
/// <param name="IsText">True where a text with commas holds it.</param>
internal sealed record CollectionModel(TypeRef Type, bool IsRead, bool IsWritten, bool IsText = false);
