using Sluice.Generator.Diagnostics;
using Sluice.Generator.Helpers;
using Sluice.Generator.Parsing.Api;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Upstream;

/// <summary>
/// Checks <c>[assembly: LambdaGlobalProperties]</c> of Amazon.Lambda.Annotations. The project's own properties replace its settings.
/// </summary>
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
                $"the template names {runtime}, which follows from the project's TargetFramework. "
                + "Remove it, and set TargetFramework to the framework that the functions need.");
        }

        if (attribute.NamedArgument<bool>("GenerateMain"))
        {
            bag.Add(
                UpstreamRules.SettingLost, attribute.NamedPlace("GenerateMain", cancellation), "GenerateMain",
                "Sluice generates the Main method of every executable. Remove it.");
        }

        return bag.ToEquatableArray();
    }
}
