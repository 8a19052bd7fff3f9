using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Sluice.LocalGateway.Functions.Processes;

/// <summary>
/// Ends what a function started and left behind. Such a process has no parent any more that belongs to the function, but it still has the address of the
/// function's Runtime API among its environment variables. Only Linux shows the variables of a process.
/// </summary>
internal static class Orphans
{
    private const string Processes = "/proc";

    public static void End(string runtimeApi)
    {
        if (!OperatingSystem.IsLinux() || !Directory.Exists(Processes))
        {
            return;
        }

        var variable = Encoding.UTF8.GetBytes($"AWS_LAMBDA_RUNTIME_API={runtimeApi}\0");
        foreach (var folder in Directory.EnumerateDirectories(Processes))
        {
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                && id != Environment.ProcessId && Has(Path.Combine(folder, "environ"), variable))
            {
                End(id);
            }
        }
    }

    // The variables of another user's process cannot be read, and a process can end at any time.
    private static bool Has(string environment, byte[] variable)
    {
        try
        {
            return File.ReadAllBytes(environment).AsSpan().IndexOf(variable) >= 0;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static void End(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
        }
        catch (Exception problem) when (problem is ArgumentException or InvalidOperationException or Win32Exception)
        {
            // The process has ended by itself.
        }
    }
}
