using System.Diagnostics;
using System.Globalization;
using Sluice.MappingTemplates.Fuzz.Cases;

namespace Sluice.MappingTemplates.Fuzz.Mutating;

/// <summary>Runs the mutated templates in a process of their own, and goes on after the one that ended it.</summary>
internal sealed class Supervisor(int seed, TextWriter report)
{
    /// <summary>The exit code of a run that one template has stopped.</summary>
    public const int HangExitCode = 86;

    /// <summary>The exit code of a run that has printed what it found.</summary>
    public const int FindingsExitCode = 85;

    private const int Portion = 100_000;

    /// <summary>How many templates ended the process, hung, failed with an undocumented exception or took too long; 0 is what one hopes for.</summary>
    public int Run(int start, int count)
    {
        var bad = 0;
        var end = start + count;
        var progress = Path.GetTempFileName();
        for (var next = start; next < end;)
        {
            var portion = Math.Min(Portion, end - next);
            var code = Child(progress, next, portion);
            if (code is 0 or FindingsExitCode)
            {
                bad += code == 0 ? 0 : 1;
                next += portion;
                continue;
            }

            var number = BitConverter.ToInt32(File.ReadAllBytes(progress));
            var line = CaseJson.Line(Mutator.Make(seed, number));
            report.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(code == HangExitCode ? "HANG" : "PROCESS ENDED")} (exit code {code}) at {number}: {line[..Math.Min(line.Length, 1500)]}"));
            bad++;
            next = number + 1;
        }

        File.Delete(progress);
        return bad;
    }

    private int Child(string progress, int start, int count)
    {
        string[] arguments = ["mutate", "--seed", Text(seed), "--start", Text(start), "--count", Text(count), "--progress", progress];
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, arguments) { RedirectStandardError = true })!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        process.WaitForExit();
        return process.ExitCode;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
