using System.ComponentModel;
using System.Diagnostics;
using Sluice.LocalGateway.Functions.Programs;

namespace Sluice.LocalGateway.Functions.Processes;

/// <summary>
/// Makes the kernel end the functions when this process ends, even by a signal that cannot be caught. A program without native code can do this only
/// on Linux, through <c>setpriv</c>. On other systems a function ends when it can no longer reach the Runtime API.
/// </summary>
internal static class DeathWithParent
{
    private const string Setpriv = "/usr/bin/setpriv";

    private static readonly string[] Option = ["--pdeathsig", "KILL", "--"];

    private static readonly Lazy<bool> Works = new(Try);

    public static void Wrap(ProcessStartInfo start, FunctionProgram program)
    {
        start.FileName = program.FileName;
        if (Works.Value)
        {
            start.FileName = Setpriv;
            Array.ForEach(Option, start.ArgumentList.Add);
            start.ArgumentList.Add(program.FileName);
        }

        foreach (var argument in program.Arguments)
        {
            start.ArgumentList.Add(argument);
        }
    }

    /// <summary>
    /// Starts a process from a thread that lives as long as this process, because the kernel watches the thread and not the process.
    /// </summary>
    /// <exception cref="Win32Exception">The program cannot be started.</exception>
    public static Process Start(ProcessStartInfo start) => Works.Value ? StarterThread.Run(start) : Process.Start(start)!;

    private static bool Try()
    {
        if (!OperatingSystem.IsLinux() || !File.Exists(Setpriv))
        {
            return false;
        }

        try
        {
            var start = new ProcessStartInfo(Setpriv, [.. Option, "true"]) { RedirectStandardError = true, RedirectStandardOutput = true };
            using var process = Process.Start(start)!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
