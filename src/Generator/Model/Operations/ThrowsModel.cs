namespace Sluice.Generator.Model.Operations;

/// <param name="ExceptionName">The name of the exception, with <c>global::</c>.</param>
/// <param name="Status">The status of the response.</param>
/// <param name="Description">The text of <c>exception</c> in the XML doc comment, or null.</param>
/// <param name="MapperName">The name of the type that makes its problem, with <c>global::</c>, or null.</param>
internal sealed record ThrowsModel(string ExceptionName, int Status, string? Description = null, string? MapperName = null);
