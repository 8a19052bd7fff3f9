using Sluice.Generator.Diagnostics;
using Sluice.Generator.Helpers;
using Sluice.Generator.Parsing.Api;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Upstream;

/// <summary><c>[assembly: LambdaGlobalProperties]</c> of Amazon.Lambda.Annotations: the project says the same here.</summary>
internal static class GlobalProperties
{
    public static EquatableArray<DiagnosticInfo> Check(Declaration declaration, CancellationToken cancellation)
    {
        var bag = new DiagnosticBag();
        var attribute = declaration.Attribute;
        var runtime = ProjectParser.Runtime(declaration.Compilation);
        if (attribute.NamedArgument<string>("Runtime") is { } asked && asked != runtime)
        {
            bag.Add(
                UpstreamRules.SettingLost, attribute.NamedPlace("Runtime", cancellation), "Runtime",
                $"the template names {runtime}, which the project's TargetFramework gives. Remove it, and set TargetFramework to what the functions need.");
        }

        if (attribute.NamedArgument<bool>("GenerateMain"))
        {
            bag.Add(UpstreamRules.SettingLost, attribute.NamedPlace("GenerateMain", cancellation), "GenerateMain", "Sluice generates the Main method of every executable. Remove it.");
        }

        return bag.ToEquatableArray();
    }
}
