using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Sluice.LocalGateway.Hosting.Keeping;

/// <summary>Asks the system about a process. .NET does not tell its parent, and each system has its own way.</summary>
internal static class ProcessTable
{
    /// <summary>Describes a process; null if it has ended or the system does not tell.</summary>
    public static RunningProcess? Describe(int id)
    {
        try
        {
            return OperatingSystem.IsLinux() ? ReadFiles(id) : OperatingSystem.IsWindows() ? WindowsProcesses.Describe(id) : AskProgram(id);
        }
        catch (Exception problem) when (problem is Win32Exception or IOException or UnauthorizedAccessException or ArgumentException
            or InvalidOperationException or EntryPointNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Asks the program <c>ps</c>, which macOS and all other systems like Unix have.</summary>
    public static RunningProcess? AskProgram(int id)
    {
        string[] arguments = ["-o", "ppid=,args=", "-ww", "-p", id.ToString(CultureInfo.InvariantCulture)];
        using var ps = Process.Start(new ProcessStartInfo("ps", arguments) { RedirectStandardOutput = true })!;
        var words = ps.StandardOutput.ReadToEnd().Trim().Split(' ', 2);
        return words.Length == 2 && int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var parent) ? new(parent, words[1]) : null;
    }

    // The name of the program is in parentheses and may contain anything. The state and the parent follow it.
    private static RunningProcess? ReadFiles(int id)
    {
        var folder = string.Create(CultureInfo.InvariantCulture, $"/proc/{id}");
        var state = File.ReadAllText($"{folder}/stat");
        var words = state[(state.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 && int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var parent)
            ? new(parent, File.ReadAllText($"{folder}/cmdline").Replace('\0', ' '))
            : null;
    }
}
