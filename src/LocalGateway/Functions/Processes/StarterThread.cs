using System.Collections.Concurrent;
using System.Diagnostics;

namespace Sluice.LocalGateway.Functions.Processes;

/// <summary>The single thread that starts processes; see <see cref="DeathWithParent"/>.</summary>
internal static class StarterThread
{
    private static readonly BlockingCollection<(ProcessStartInfo Start, TaskCompletionSource<Process> Done)> Work = [];

    static StarterThread() => new Thread(Loop) { IsBackground = true, Name = "Starts functions" }.Start();

    public static Process Run(ProcessStartInfo start)
    {
        var done = new TaskCompletionSource<Process>(TaskCreationOptions.RunContinuationsAsynchronously);
        Work.Add((start, done));
        return done.Task.GetAwaiter().GetResult();
    }

    private static void Loop()
    {
        foreach (var (start, done) in Work.GetConsumingEnumerable())
        {
            try
            {
                done.SetResult(Process.Start(start)!);
            }
            catch (System.ComponentModel.Win32Exception problem)
            {
                done.SetException(problem);
            }
            catch (InvalidOperationException problem)
            {
                done.SetException(problem);
            }
        }
    }
}
