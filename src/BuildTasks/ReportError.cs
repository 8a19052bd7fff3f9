using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace Sluice.BuildTasks;

/// <summary>Logs an error that the targets find, with a link to its page. MSBuild's own task would need the link in each call.</summary>
public sealed class ReportError : Task
{
    /// <summary>The id of the diagnostic.</summary>
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
