using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Templates;

namespace Sluice.LocalGateway.Deployment;

/// <summary>Reads where the code of a function is.</summary>
internal static class CodeReader
{
    /// <summary>Returns the function with the code that the template has as text, or the same function if it has none.</summary>
    /// <param name="function">The function without it.</param>
    /// <param name="properties">The function's properties.</param>
    /// <exception cref="DocumentException">Lambda takes no text for the runtime.</exception>
    public static FunctionSettings ReadText(FunctionSettings function, JsonPlace properties)
        => (properties.Find("InlineCode") ?? properties.Find("Code")?.Find("ZipFile")) is not { } text ? function
            : function.IsNode || function.IsPython ? function with { InlineCode = text.Text() }
            : throw text.Error($"Lambda takes the code of {function.LogicalId} as text for Node and Python only. Name a folder or a zip file.");

    /// <summary>Returns the function with the place of its code, in a template that anybody wrote.</summary>
    /// <param name="function">The function without it.</param>
    /// <param name="properties">The function's properties.</param>
    /// <param name="defaults">The properties that <c>Globals</c> gives to functions, or null.</param>
    /// <param name="template">The template.</param>
    /// <exception cref="DocumentException">The code is not on this machine.</exception>
    public static FunctionSettings Read(FunctionSettings function, JsonPlace properties, JsonPlace? defaults, Template template)
    {
        if (ReadText(function, properties) is { InlineCode: not null } inline)
        {
            return inline;
        }

        if ((properties.Find("CodeUri") ?? properties.Find("Code") ?? defaults?.Find("CodeUri")) is not { } code)
        {
            return function;
        }

        return (code.IsPlainObject ? template.FindAsset(code) : code.KnownText) is { } path && !path.StartsWith("s3://", StringComparison.OrdinalIgnoreCase)
            ? function with { CodePath = template.PathOf(path) }
            : throw code.Error(
                $"the code of {function.LogicalId} is not on this machine. Name a folder or a zip file, or what answers: "
                + $"--function {function.LogicalId}=COMMAND.");
    }
}
