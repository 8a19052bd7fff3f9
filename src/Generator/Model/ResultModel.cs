namespace Sluice.Generator.Model;

/// <param name="Status">The status of success.</param>
/// <param name="Type">The value's type; null where the method returns nothing.</param>
/// <param name="Description">From the XML doc comment's <c>returns</c>.</param>
internal sealed record ResultModel(int Status, TypeRef? Type, string? Description = null);
