using System.Text.RegularExpressions;
using Sluice.Contract;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Json;
using Sluice.Tool.Importing.Model;
using Sluice.Tool.Importing.Reading.Stacks;

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
    /// <param name="scope">What the readers share.</param>
    /// <param name="stack">The resources of the template; null if the file is a document.</param>
    /// <param name="function">The settings of the function; null if the file does not have them.</param>
    public static IEnumerable<ImportedAttribute> Attributes(ImportScope scope, ApiStack? stack, FunctionSettings? function)
    {
        var attribute = ImportedAttribute.Of("LambdaFunction");
        if (function is not null)
        {
            attribute = function.HasOwnName && FunctionName().IsMatch(function.Name)
                ? attribute.WithText("Name", stack?.FunctionOf(function.LogicalId).Find("FunctionName") is { } name
                    ? scope.Values.Text(name, $"The name of the function '{function.LogicalId}'") : function.Name)
                : attribute;
            attribute = function.MemorySize is 512 or < 128 or > 10_240 ? attribute : attribute.WithNumber("MemorySize", function.MemorySize);
            attribute = (int)function.Timeout.TotalSeconds is var seconds && seconds != 10 ? attribute.WithNumber("Timeout", seconds) : attribute;
        }

        foreach (var one in stack is null || function is null ? [attribute] : FunctionResource.Read(scope, stack.FunctionOf(function.LogicalId), attribute))
        {
            yield return one;
        }

        if (stack is not null && function is not null)
        {
            foreach (var one in Variables(scope, stack.FunctionOf(function.LogicalId)))
            {
                yield return one;
            }
        }
    }

    private static IEnumerable<ImportedAttribute> Variables(ImportScope scope, ResourceSettings function)
    {
        // A variable of the function takes the place of one of 'Globals'.
        var variables = new SortedDictionary<string, JsonPlace>(StringComparer.Ordinal);
        foreach (var settings in new[] { function.Defaults, function.Own })
        {
            foreach (var (name, value) in JsonPlace.MembersOf(settings?.Find("Environment")?.Find("Variables")))
            {
                variables[name] = value;
            }
        }

        // The build of a project of Sluice sets SLUICE_FUNCTION itself.
        foreach (var (name, value) in variables.Where(static variable => variable.Key != "SLUICE_FUNCTION"))
        {
            if (!LambdaNames.IsVariable(name))
            {
                scope.Note(value, $"the variable '{name}' is left out, because Lambda or a build refuses its name. Give it another one.");
            }
            else if (value.IsString && Intrinsic.HasDynamicReference(value.Value.GetString()!))
            {
                // CloudFormation looks up the value of such a text in the template of the project, too.
                yield return ImportedAttribute.Of("EnvironmentVariable", name, SubText.Escape(value.Value.GetString()!));
            }
            else if (value.KnownText is not null)
            {
                yield return ImportedAttribute.Of("EnvironmentVariable", name, scope.Values.Text(value, $"The environment variable '{name}'"));
            }
            else
            {
                scope.Note(
                    value,
                    $"only AWS knows the value of the environment variable '{name}', so it is left out. Declare a [StackParameter], and name it in an "
                        + "[EnvironmentVariable].");
            }
        }
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{1,64}$", RegexOptions.CultureInvariant)]
    private static partial Regex FunctionName();

    [GeneratedRegex(":function:(?<name>[A-Za-z0-9_-]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Arn();

    [GeneratedRegex(@"/functions/(?:[^/]*:)?\$\{(?:stageVariables\.)?([A-Za-z0-9_]+)(?:\.Arn)?\}", RegexOptions.CultureInvariant)]
    private static partial Regex Variable();
}
