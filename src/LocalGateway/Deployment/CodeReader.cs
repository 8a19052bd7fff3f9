using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Templates;

namespace Sluice.LocalGateway.Deployment;

/// <summary>Reads where the code of a function is, in a template that anybody wrote.</summary>
internal static class CodeReader
{
    /// <summary>Returns the function with the place of its code.</summary>
    /// <param name="function">The function without it.</param>
    /// <param name="properties">The function's properties.</param>
    /// <param name="defaults">The properties that <c>Globals</c> gives to functions, or null.</param>
    /// <param name="template">The template.</param>
    /// <exception cref="DocumentException">The code is not on this machine.</exception>
    public static FunctionSettings Read(FunctionSettings function, JsonPlace properties, JsonPlace? defaults, Template template)
    {
        if ((properties.Find("InlineCode") ?? properties.Find("Code")?.Find("ZipFile")) is { } text)
        {
            return function.IsNode || function.IsPython
                ? function with { InlineCode = text.Text() }
                : throw text.Error($"Lambda takes the code of {function.LogicalId} as text for Node and Python only. Name a folder or a zip file.");
        }

        if ((properties.Find("CodeUri") ?? properties.Find("Code") ?? defaults?.Find("CodeUri")) is not { } code)
        {
            return function;
        }

        return (code.IsPlainObject ? template.FindAsset(code) : code.KnownText) is { } path && !path.StartsWith("s3://", StringComparison.OrdinalIgnoreCase)
            ? function with { CodePath = path }
            : throw code.Error(
                $"the code of {function.LogicalId} is not on this machine. Name a folder or a zip file, or what answers: "
                + $"--function {function.LogicalId}=COMMAND.");
    }
}
