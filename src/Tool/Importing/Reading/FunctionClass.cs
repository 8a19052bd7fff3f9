using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Sluice.LocalGateway.Deployment;
using Sluice.Tool.Importing.Model;

namespace Sluice.Tool.Importing.Reading;

/// <summary>Finds the function of an operation, and makes the attribute of its class.</summary>
internal static partial class FunctionClass
{
    /// <summary>Returns the name of the function in the address of an integration.</summary>
    public static string NameOf(string uri)
        => Arn().Match(uri) is { Success: true } arn ? arn.Groups["name"].Value
            : Variable().Match(uri) is { Success: true } variable ? variable.Groups[1].Value
            : "Function";

    /// <summary>Returns the settings of a function that the template declares, or null.</summary>
    public static FunctionSettings? Find(Stack stack, string name)
        => stack.Functions.FirstOrDefault(function => function.Name == name) ?? stack.Functions.FirstOrDefault(function => function.LogicalId == name);

    /// <summary>Returns the attributes of the class.</summary>
    public static IEnumerable<ImportedAttribute> Attributes(FunctionSettings? function)
    {
        var attribute = ImportedAttribute.Of("LambdaFunction");
        if (function is { Problem: null })
        {
            attribute = function.HasOwnName ? attribute.WithText("Name", function.Name) : attribute;
            attribute = function.MemorySize == 512 ? attribute : attribute.WithNumber("MemorySize", function.MemorySize);
            attribute = (int)function.Timeout.TotalSeconds is var seconds && seconds != 10 ? attribute.WithNumber("Timeout", seconds) : attribute;
        }

        yield return attribute;
        var variables = function?.Environment ?? FrozenDictionary<string, string>.Empty;
        foreach (var (name, value) in variables.OrderBy(static variable => variable.Key, StringComparer.Ordinal))
        {
            if (name != "SLUICE_FUNCTION")
            {
                yield return ImportedAttribute.Of("EnvironmentVariable", name, value);
            }
        }
    }

    [GeneratedRegex(":function:(?<name>[A-Za-z0-9_-]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Arn();

    [GeneratedRegex(@"/functions/(?:[^/]*:)?\$\{(?:stageVariables\.)?([A-Za-z0-9_]+)(?:\.Arn)?\}", RegexOptions.CultureInvariant)]
    private static partial Regex Variable();
}
