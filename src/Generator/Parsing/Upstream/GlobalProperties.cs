using Sluice.Generator.Diagnostics;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Settings;
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
                $"the template's runtime follows from the project: {runtime} from TargetFramework, or {ProjectModel.ExecutableRuntime} if the project "
                + "publishes native code (PublishAot) or includes .NET (SelfContained). Remove it, and set the property of the project.");
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
