using System.Diagnostics;
using System.Text;
using Sluice.MappingTemplates.Fuzz.Cases;

namespace Sluice.MappingTemplates.Fuzz.Comparing;

/// <summary>The reference engine as a process that answers a line with a line. Started again where a case ends or hangs it.</summary>
internal sealed class Oracle(string command) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private Process? _process;

    /// <summary>The answers in the cases' order; null where the process died of a case or did not answer in time.</summary>
    public Answer?[] Ask(IReadOnlyList<FuzzCase> cases)
    {
        var answers = new Answer?[cases.Count];
        for (var next = 0; next < cases.Count; next++)
        {
            next = AskFrom(cases, next, answers);
        }

        return answers;
    }

    public Answer? Ask(FuzzCase one) => Ask([one])[0];

    public void Dispose() => Stop();

    // Writes from another thread: neither side waits for a full pipe.
    private int AskFrom(IReadOnlyList<FuzzCase> cases, int from, Answer?[] answers)
    {
        var process = _process ??= Start();
        var writing = Task.Run(() => Write(process, cases, from));
        var at = from;
        for (; at < cases.Count; at++)
        {
            var line = process.StandardOutput.ReadLineAsync();
            if (!Wait(line) || line.Result is null)
            {
                Stop();
                break;
            }

            answers[at] = CaseJson.ReadAnswer(line.Result);
        }

        _ = writing.Wait(Patience);
        return at;
    }

    private static bool Wait(Task<string?> line)
    {
        try
        {
            return line.Wait(Patience);
        }
        catch (AggregateException)
        {
            return false;
        }
    }

    private static void Write(Process process, IReadOnlyList<FuzzCase> cases, int from)
    {
        try
        {
            for (var i = from; i < cases.Count; i++)
            {
                process.StandardInput.Write(CaseJson.Line(cases[i]) + "\n");
            }

            process.StandardInput.Flush();
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The process has ended; the reader sees it too and starts another.
        }
    }

    private Process Start()
    {
        var words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var process = Process.Start(new ProcessStartInfo(words[0], words[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        }) ?? throw new InvalidOperationException($"{command} did not start.");
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return process;
    }

    private void Stop()
    {
        if (_process is { } process)
        {
            _process = null;
            try
            {
                process.Kill(entireProcessTree: true);
            }
            catch (InvalidOperationException)
            {
                // It has ended by itself.
            }

            process.Dispose();
        }
    }
}
