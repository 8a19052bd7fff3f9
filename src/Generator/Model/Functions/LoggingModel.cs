namespace Sluice.Generator.Model.Functions;

/// <summary>The logging configuration of a function. Null stands for Lambda's default.</summary>
/// <param name="Format"><c>JSON</c>, or null for text.</param>
/// <param name="ApplicationLevel">The lowest level of the function's messages, such as <c>DEBUG</c>.</param>
/// <param name="SystemLevel">The lowest level of Lambda's own messages: <c>DEBUG</c>, <c>INFO</c> or <c>WARN</c>.</param>
internal sealed record LoggingModel(string? Format, string? ApplicationLevel, string? SystemLevel);
