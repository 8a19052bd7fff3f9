using System.ComponentModel;
using System.Diagnostics;

namespace Sluice.LocalGateway.Functions.Processes;

/// <summary>
/// Has the kernel end functions when this process dies, even by a signal that cannot be caught. Only Linux offers that to
/// a program without native code of its own, through <c>setpriv</c>; elsewhere a function ends when the Runtime API is gone.
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

    /// <summary>Starts a process from a thread that lives as long as this process: the kernel watches the thread, not the process.</summary>
    /// <exception cref="Win32Exception">The program does not start.</exception>
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
