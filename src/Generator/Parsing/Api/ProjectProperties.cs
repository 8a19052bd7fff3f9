using System.Globalization;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Contract;

namespace Sluice.Generator.Parsing.Api;

/// <summary>Reads the properties of a project that Sluice's MSBuild targets make visible to the compiler.</summary>
internal static class ProjectProperties
{
    /// <summary>Returns true if the stack template does not use SAM.</summary>
    public static bool IsPlainTemplate(AnalyzerConfigOptionsProvider options) => Is(options, "SluiceTemplate", "cloudformation");

    /// <summary>Returns true if a Terraform module is written beside the template.</summary>
    public static bool IsTerraform(AnalyzerConfigOptionsProvider options) => Is(options, "SluiceTemplate", "terraform");

    /// <summary>Returns true if the template contains the document, however large it is.</summary>
    public static bool KeepsBodyInline(AnalyzerConfigOptionsProvider options) => Is(options, "SluiceTemplateBody", "inline");

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

    /// <summary>Returns true if the project has a file that is merged into the stack template.</summary>
    public static bool HasOverlay(AnalyzerConfigOptionsProvider options) => Is(options, "_SluiceHasOverlay", "true");

    /// <summary>Returns the greatest number of resources that the account allows an API. The targets refuse a value that is not a number.</summary>
    public static int ResourceQuota(AnalyzerConfigOptionsProvider options) =>
        options.GlobalOptions.TryGetValue("build_property.SluiceResourceQuota", out var text)
        && int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var quota) && quota > 0
            ? quota
            : ApiQuotas.Resources;

    private static bool Is(AnalyzerConfigOptionsProvider options, string property, string value) =>
        options.GlobalOptions.TryGetValue("build_property." + property, out var given) && string.Equals(given, value, StringComparison.OrdinalIgnoreCase);
}
