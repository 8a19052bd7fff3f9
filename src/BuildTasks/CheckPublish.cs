using Microsoft.Build.Framework;
using Sluice.BuildTasks.Publishing;
using Task = Microsoft.Build.Utilities.Task;

namespace Sluice.BuildTasks;

/// <summary>
/// Refuses to publish functions in a form that Lambda cannot start, or that contradicts the template. It does not affect a build or
/// <c>dotnet run</c>.
/// </summary>
public sealed class CheckPublish : Task
{
    /// <summary>The path of the template that the build wrote.</summary>
    [Required]
    public string TemplatePath { get; set; } = "";

    /// <summary>The path of the project file.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>The version of the target framework, such as <c>v10.0</c>.</summary>
    [Required]
    public string FrameworkVersion { get; set; } = "";

    /// <summary>The project's output type, which is <c>Library</c> for a project without an entry point.</summary>
    public string OutputType { get; set; } = "";

    /// <summary>The runtime identifier, or an empty text if the program runs on any system.</summary>
    public string RuntimeIdentifier { get; set; } = "";

    /// <summary><c>true</c> if the program is compiled to native code.</summary>
    public string PublishAot { get; set; } = "";

    /// <summary><c>true</c> if the program is published as one file.</summary>
    public string PublishSingleFile { get; set; } = "";

    /// <summary><c>true</c> if the program includes the .NET runtime.</summary>
    public string SelfContained { get; set; } = "";

    /// <summary><c>true</c> if the program needs no ICU.</summary>
    public string InvariantGlobalization { get; set; } = "";

    /// <summary>The options of the program's runtimeconfig.json.</summary>
    public string[] HostOptions { get; set; } = [];

    /// <summary>The runtime identifiers that the functions need. There are none if the project has no functions.</summary>
    [Output]
    public string[] Platforms { get; set; } = [];

    /// <inheritdoc />
    public override bool Execute()
    {
        var template = FunctionCode.Read(File.Exists(TemplatePath) ? File.ReadAllText(TemplatePath) : "");
        if (!template.HasFunctions)
        {
            return true;
        }

        var form = PublishForm.Of(PublishAot, SelfContained);
        var mistake = PublishRules.Check(new(Path.GetFileName(ProjectFile), FrameworkVersion.TrimStart('v'), form, template)
        {
            IsLibrary = OutputType.Equals("Library", StringComparison.OrdinalIgnoreCase),
            IsSingleFile = PublishForm.IsTrue(PublishSingleFile),
            RuntimeIdentifier = RuntimeIdentifier,
            HasCultures = PublishForm.IsTrue(InvariantGlobalization) || HostOptions.Contains("System.Globalization.AppLocalIcu"),
        });
        if (mistake is var (code, message))
        {
            Log.Error(code, message);
        }

        Platforms = [.. template.Platforms];
        return !Log.HasLoggedErrors;
    }
}
