using System.Diagnostics;

namespace Sluice.LocalGateway.Hosting.Keeping;

/// <summary>The process of <c>dotnet watch</c> that has started this process, directly or through <c>dotnet run</c>.</summary>
internal static class WatchProcess
{
    private const int MostAncestors = 4;

    /// <summary>Whether <c>dotnet watch</c> has started this process.</summary>
    public static bool HasStartedThis => Environment.GetEnvironmentVariable("DOTNET_WATCH") == "1";

    /// <summary>Returns the id of the process; null if there is none, or if the system does not tell.</summary>
    public static int? Find()
    {
        var id = Environment.ProcessId;
        for (var steps = 0; steps < MostAncestors; steps++)
        {
            if (ProcessTable.Describe(id) is not { } process)
            {
                return null;
            }

            // The arguments of 'dotnet run' name the folder of this program, too.
            if (process.Command.Contains("dotnet-watch.dll", StringComparison.Ordinal))
            {
                return id;
            }

            id = process.Parent;
        }

        return null;
    }

    public static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
