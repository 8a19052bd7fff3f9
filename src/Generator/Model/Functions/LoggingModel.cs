using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Model.Functions;

/// <summary>The logging configuration of a function.</summary>
/// <param name="Format"><c>JSON</c>, or <c>Text</c> if a parameter can have that value.</param>
/// <param name="ApplicationLevel">The lowest level of the function's messages, such as <c>DEBUG</c>, or null for Lambda's default.</param>
/// <param name="SystemLevel">The lowest level of Lambda's own messages: <c>DEBUG</c>, <c>INFO</c> or <c>WARN</c>, or null for Lambda's default.</param>
internal sealed record LoggingModel(SettingModel<string> Format, SettingModel<string>? ApplicationLevel, SettingModel<string>? SystemLevel)
{
    public const string Json = "JSON";
}
