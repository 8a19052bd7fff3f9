using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace Sluice.BuildTasks;

/// <summary>An error that the targets found, with the link to its page, which MSBuild's own task would have to be given each time.</summary>
public sealed class ReportError : Task
{
    /// <summary>The diagnostic's id.</summary>
    [Required]
    public string Code { get; set; } = "";

    /// <summary>What is wrong, and the cure.</summary>
    [Required]
    public string Text { get; set; } = "";

    /// <inheritdoc />
    public override bool Execute()
    {
        Log.Error(Code, Text);
        return false;
    }
}
