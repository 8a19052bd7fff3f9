using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;

namespace Sluice.LocalGateway.Functions.Programs;

/// <summary>Finds the interpreters of Node and Python on the path.</summary>
internal static class Interpreter
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly ConcurrentDictionary<string, string?> Pythons = new(StringComparer.Ordinal);

    /// <summary>Returns the path of <c>node</c>, or null.</summary>
    public static string? FindNode() => PathSearch.Find("node");

    /// <summary>Returns the path of a Python, or null: of the version that the runtime names if it is there, or else of another one.</summary>
    /// <param name="runtime">The runtime, such as <c>python3.13</c>, which is a program's name as well.</param>
    public static string? FindPython(string runtime) => Pythons.GetOrAdd(
        runtime, static runtime => new[] { runtime, "python3", "python" }.Select(static name => Ask(PathSearch.Find(name))).OfType<string>().FirstOrDefault());

    // A name on the path can be that of a version that a version manager has switched off, or of Windows's shop. So the interpreter itself says
    // where it is. That path also starts faster than the script of a version manager.
    private static string? Ask(string? path)
    {
        if (path is null)
        {
            return null;
        }

        try
        {
            var start = new ProcessStartInfo(path, ["-c", "import sys; print(sys.executable)"]) { RedirectStandardError = true, RedirectStandardOutput = true };
            using var process = Process.Start(start)!;
            if (!process.WaitForExit(Patience))
            {
                process.Kill(entireProcessTree: true);
                return null;
            }

            return process.ExitCode == 0 && process.StandardOutput.ReadToEnd().Trim() is { Length: > 0 } found && File.Exists(found) ? found : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
