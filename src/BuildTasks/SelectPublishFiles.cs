using Microsoft.Build.Framework;
using Sluice.BuildTasks.Publishing;
using Task = Microsoft.Build.Utilities.Task;

namespace Sluice.BuildTasks;

/// <summary>
/// Finds the files of a publish that Lambda's managed runtime never uses: native parts for other platforms, and the program file with which the
/// computer of the build starts the assembly. Finds also the assemblies that can be compiled ahead of time.
/// </summary>
public sealed class SelectPublishFiles : Task
{
    /// <summary>The files of the publish, with their <c>RelativePath</c> in the publish folder.</summary>
    [Required]
    public ITaskItem[] Files { get; set; } = [];

    /// <summary>The name of the program file that is for the computer of the build, or an empty text if there is none.</summary>
    public string Host { get; set; } = "";

    /// <summary>The runtime identifiers of the functions.</summary>
    [Required]
    public string[] Platforms { get; set; } = [];

    /// <summary>The files that are of no use on Lambda.</summary>
    [Output]
    public ITaskItem[] Unused { get; set; } = [];

    /// <summary>The files that the ReadyToRun compiler may compile. It leaves out what is not an assembly with code.</summary>
    [Output]
    public ITaskItem[] Assemblies { get; set; } = [];

    /// <inheritdoc />
    public override bool Execute()
    {
        var unused = Files.ToLookup(file => IsHost(PathOf(file)) || LambdaPlatform.IsForeign(PathOf(file), Platforms));
        Unused = [.. unused[true]];
        Assemblies = [.. unused[false].Where(file => IsAssembly(PathOf(file)))];
        return true;
    }

    private static string PathOf(ITaskItem file) => file.GetMetadata("RelativePath").Replace('\\', '/');

    // An assembly for one platform or one language is in a folder.
    private static bool IsAssembly(string path) => path.IndexOf('/') < 0 && path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);

    private bool IsHost(string path) => Host.Length > 0 && (path == Host || path == Host + ".exe");
}
