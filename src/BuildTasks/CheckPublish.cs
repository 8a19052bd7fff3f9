using Microsoft.Build.Framework;
using Sluice.BuildTasks.Publishing;
using Task = Microsoft.Build.Utilities.Task;

namespace Sluice.BuildTasks;

/// <summary>
/// Refuses to publish functions in a form that Lambda's managed runtime cannot start. It does not affect a build or <c>dotnet run</c>.
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

    /// <inheritdoc />
    public override bool Execute()
    {
        var template = File.Exists(TemplatePath) ? FunctionCode.Read(File.ReadAllText(TemplatePath)) : new([]);
        if (!template.HasFunctions)
        {
            return true;
        }

        var project = Path.GetFileName(ProjectFile);
        if (OutputType.Equals("Library", StringComparison.OrdinalIgnoreCase))
        {
            Log.Error(
                "SLUICE208",
                $"The functions of {project} have no program that Lambda could start, because the project is a library. "
                + "Set OutputType to Exe; the entry point is generated.");
        }
        else if (PublishForm.Of(PublishAot, PublishSingleFile, SelfContained) is { } form)
        {
            Log.Error(
                "SLUICE214",
                $"{project} is published {form.Description} ({form.Property} is true), but Lambda could not start that: "
                + $"template.json names the managed runtime, which starts {project}'s dll with its own .NET. "
                + $"Set {form.Property} to false for the publish, such as 'dotnet publish -p:{form.Property}=false'.");
        }
        else if (FrameworkVersion is not ("v8.0" or "v10.0"))
        {
            Log.Error(
                "SLUICE216",
                $"Lambda has no managed runtime for .NET {FrameworkVersion.TrimStart('v')}, which {project} targets; "
                + "the managed runtimes are dotnet8 and dotnet10. Set TargetFramework to net8.0 or net10.0.");
        }
        else if (template.Contradicts(RuntimeIdentifier) is { } contradiction)
        {
            Log.Error("SLUICE215", $"{project} is published for '{RuntimeIdentifier}' (RuntimeIdentifier), but {contradiction}");
        }

        return !Log.HasLoggedErrors;
    }
}
