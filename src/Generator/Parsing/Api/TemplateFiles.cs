using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Parsing.Api;

/// <summary>Distinguishes the user's mapping templates from the project's other files.</summary>
internal static class TemplateFiles
{
    public const string Extension = ".vtl";

    public static bool IsTemplate(AdditionalText file) => file.Path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);
}
