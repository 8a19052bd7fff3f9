using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Parsing.Api;

/// <summary>Reads the properties of a project that Sluice's MSBuild targets make visible to the compiler.</summary>
internal static class ProjectProperties
{
    /// <summary>Returns true if the stack template does not use SAM.</summary>
    public static bool IsPlainTemplate(AnalyzerConfigOptionsProvider options) => Is(options, "SluiceTemplate", "cloudformation");

    // MSBuild takes each of these values as true or false, so the targets do not refuse them.
    public static bool WritesYaml(AnalyzerConfigOptionsProvider options) =>
        Is(options, "SluiceYaml", "true") || Is(options, "SluiceYaml", "yes") || Is(options, "SluiceYaml", "on");

    /// <summary>Returns true if the document for generators of clients is written.</summary>
    public static bool WritesClientDocument(AnalyzerConfigOptionsProvider options) =>
        !(Is(options, "SluiceClientDocument", "false") || Is(options, "SluiceClientDocument", "no") || Is(options, "SluiceClientDocument", "off"));

    /// <summary>Returns true if the code is published as an executable file, which Lambda starts without .NET.</summary>
    public static bool IsExecutable(AnalyzerConfigOptionsProvider options) =>
        Is(options, "SluicePublishForm", "native") || Is(options, "SluicePublishForm", "selfcontained");

    /// <summary>Returns true if the code is published for arm64.</summary>
    public static bool IsArm(AnalyzerConfigOptionsProvider options) => Is(options, "SluicePublishArchitecture", "arm64");

    private static bool Is(AnalyzerConfigOptionsProvider options, string property, string value) =>
        options.GlobalOptions.TryGetValue("build_property." + property, out var given) && string.Equals(given, value, StringComparison.OrdinalIgnoreCase);
}
