using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace Sluice.BuildTasks;

/// <summary>
/// Deletes assemblies of an earlier publish that were compiled differently. The SDK copies only files that are newer than those of the publish folder,
/// and compiled code may be older than the assembly that another publish has copied.
/// </summary>
public sealed class DeleteReplacedFiles : Task
{
    /// <summary>The files to publish, with their <c>RelativePath</c> in the publish folder.</summary>
    [Required]
    public ITaskItem[] Files { get; set; } = [];

    /// <summary>The publish folder.</summary>
    [Required]
    public string PublishPath { get; set; } = "";

    /// <inheritdoc />
    public override bool Execute()
    {
        try
        {
            foreach (var file in Files)
            {
                var source = new FileInfo(file.ItemSpec);
                var published = new FileInfo(Path.Combine(PublishPath, file.GetMetadata("RelativePath")));
                if (source.Exists && published.Exists && published.Length != source.Length)
                {
                    published.Delete();
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Log.Error("SLUICE203", $"A file of the last publish in '{PublishPath}' could not be replaced: {e.Message}");
        }

        return !Log.HasLoggedErrors;
    }
}
