using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Sluice.BuildTasks.Programs;
using Sluice.BuildTasks.Publishing;
using Task = Microsoft.Build.Utilities.Task;

namespace Sluice.BuildTasks;

/// <summary>
/// Compiles assemblies to ReadyToRun, if the compiler's package is available. If it is not, the assemblies stay as they are, and a message says why:
/// a publish must also succeed without a network.
/// </summary>
public sealed class CompileReadyToRun : Task, ICancelableTask
{
    private static readonly Regex Error = new(
        ": error (?<code>[A-Z]+[0-9]+)?: ?(?<text>.*?)( \\[[^\\]]*\\])?\r?$", RegexOptions.CultureInvariant | RegexOptions.Multiline);

    // The first run downloads about 60 MB.
    private readonly ProgramRun _run = new(TimeSpan.FromMinutes(5));

    /// <summary>The path of the program <c>dotnet</c>.</summary>
    [Required]
    public string Host { get; set; } = "";

    /// <summary>The folder for the project that compiles, and for what it makes.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary>The folder of the function project.</summary>
    [Required]
    public string ProjectFolder { get; set; } = "";

    /// <summary>The name of the function project.</summary>
    [Required]
    public string ProjectName { get; set; } = "";

    /// <summary>The target framework, such as <c>net10.0</c>.</summary>
    [Required]
    public string TargetFramework { get; set; } = "";

    /// <summary>The runtime identifier of the functions.</summary>
    [Required]
    public string Platform { get; set; } = "";

    /// <summary>The assemblies.</summary>
    [Required]
    public ITaskItem[] Assemblies { get; set; } = [];

    /// <summary>The project's framework references.</summary>
    public ITaskItem[] Frameworks { get; set; } = [];

    /// <summary>The properties that say where NuGet takes packages from, with their <c>Value</c>.</summary>
    public ITaskItem[] Sources { get; set; } = [];

    /// <summary>The assemblies that are compiled.</summary>
    [Output]
    public ITaskItem[] Compiled { get; set; } = [];

    /// <summary>The compiled assemblies, with the metadata of the original ones.</summary>
    [Output]
    public ITaskItem[] Images { get; set; } = [];

    /// <inheritdoc />
    public void Cancel() => _run.Cancel();

    /// <inheritdoc />
    public override bool Execute()
    {
        var images = Path.Combine(Folder, "images");
        var project = Path.Combine(Folder, "ReadyToRun.csproj");
        var stamp = Path.Combine(Folder, "compiled");
        try
        {
            Directory.CreateDirectory(Folder);
            var isNew = WriteProject(project, images);
            if (isNew || !IsUpToDate(project, stamp))
            {
                Directory.CreateDirectory(images);
                foreach (var old in Directory.EnumerateFiles(images))
                {
                    File.Delete(old);
                }

                File.Delete(stamp);
                if (Compile(project) is { } failure)
                {
                    Log.LogMessage(
                        MessageImportance.High,
                        "{0} is published without ReadyToRun code, so it starts more slowly: {1}. The zip is complete. "
                        + "To publish so without this message, set SluiceReadyToRun to false.",
                        ProjectName,
                        failure);
                    return true;
                }

                File.WriteAllText(stamp, "");
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Log.Error("SLUICE203", $"The compiled code could not be written to '{Folder}': {e.Message}");
            return false;
        }

        Select(images);
        return true;
    }

    private bool WriteProject(string path, string images)
    {
        var text = new ReadyToRunProject(TargetFramework, Platform, images)
        {
            Assemblies = [.. Assemblies.Select(one => one.GetMetadata("FullPath")).OrderBy(one => one, StringComparer.Ordinal)],
            Frameworks = [.. Frameworks.Select(one => one.ItemSpec).Where(one => one != "Microsoft.NETCore.App")],
            Sources = [.. Sources.Select(one => (one.ItemSpec, one.GetMetadata("Value")))],
        }.Write();
        if (File.Exists(path) && File.ReadAllText(path) == text)
        {
            return false;
        }

        File.WriteAllText(path, text);
        return true;
    }

    private bool IsUpToDate(string project, string stamp)
    {
        var time = File.Exists(stamp) ? File.GetLastWriteTimeUtc(stamp) : DateTime.MinValue;
        return Assemblies.Select(one => one.GetMetadata("FullPath")).Concat([project]).All(path => File.GetLastWriteTimeUtc(path) <= time);
    }

    /// <returns>The reason why nothing could be compiled, or null.</returns>
    private string? Compile(string project)
    {
        string[] arguments =
        [
            "msbuild", project, "-restore", "-target:CompileReadyToRun",
            "-nologo", "-verbosity:quiet", "-noAutoResponse", "-nodeReuse:false", "-maxCpuCount:1",
        ];
        var result = _run.Run(Host, ProjectFolder, arguments, ForgetThisBuild);
        if (result.ExitCode == 0)
        {
            return null;
        }

        var output = result.Failure ?? result.Output + result.Errors;
        Log.LogMessage(MessageImportance.Low, "{0}", output);
        var error = Error.Match(output);
        return result.Failure is not null ? result.Failure
            : error.Success ? $"{error.Groups["text"].Value.Trim().TrimEnd('.')} ({error.Groups["code"].Value})"
            : $"its compiler ended with {result.ExitCode}";
    }

    // The settings of the MSBuild that runs this task are not for another MSBuild. Its messages are in the language that the error is searched in.
    private static void ForgetThisBuild(ProcessStartInfo start)
    {
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
    }

    private void Select(string images)
    {
        var compiled = Assemblies.Where(one => File.Exists(Path.Combine(images, Path.GetFileName(one.ItemSpec)))).ToList();
        Compiled = [.. compiled];
        Images =
        [
            .. compiled.Select(one =>
            {
                var image = new TaskItem(Path.Combine(images, Path.GetFileName(one.ItemSpec)));
                one.CopyMetadataTo(image);
                return image;
            }),
        ];
    }
}
