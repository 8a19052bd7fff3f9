namespace Sluice.Generator.Model;

/// <param name="ExceptionName">The exception, with <c>global::</c>.</param>
/// <param name="Status">The status that it becomes.</param>
/// <param name="Description">From the XML doc comment's <c>exception</c>.</param>
internal sealed record ThrowsModel(string ExceptionName, int Status, string? Description = null);
