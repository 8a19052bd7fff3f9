using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Sluice.LocalGateway.Hosting.Keeping;

/// <summary>The process of <c>dotnet watch</c> that has started this process, directly or through <c>dotnet run</c>.</summary>
internal static class WatchProcess
{
    private const int MostAncestors = 4;

    /// <summary>Returns the id of the process; null if there is none, or if the system does not tell (Windows).</summary>
    public static int? Find()
    {
        if (OperatingSystem.IsWindows() || Environment.GetEnvironmentVariable("DOTNET_WATCH") != "1")
        {
            return null;
        }

        var id = Environment.ProcessId;
        for (var steps = 0; steps < MostAncestors; steps++)
        {
            if (Describe(id) is not { } process)
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

    // .NET does not tell the parent of a process. Linux has files about it, and macOS has a program.
    private static (int Parent, string Command)? Describe(int id)
    {
        try
        {
            return OperatingSystem.IsLinux() ? ReadFiles(id) : AskProgram(id);
        }
        catch (Exception problem) when (problem is Win32Exception or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // The name of the program is in parentheses and may contain anything. The state and the parent follow it.
    private static (int Parent, string Command)? ReadFiles(int id)
    {
        var folder = string.Create(CultureInfo.InvariantCulture, $"/proc/{id}");
        var state = File.ReadAllText($"{folder}/stat");
        var words = state[(state.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 && int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var parent)
            ? (parent, File.ReadAllText($"{folder}/cmdline").Replace('\0', ' '))
            : null;
    }

    private static (int Parent, string Command)? AskProgram(int id)
    {
        string[] arguments = ["-o", "ppid=,args=", "-ww", "-p", id.ToString(CultureInfo.InvariantCulture)];
        using var ps = Process.Start(new ProcessStartInfo("ps", arguments) { RedirectStandardOutput = true })!;
        var words = ps.StandardOutput.ReadToEnd().Trim().Split(' ', 2);
        return words.Length == 2 && int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var parent) ? (parent, words[1]) : null;
    }
}
