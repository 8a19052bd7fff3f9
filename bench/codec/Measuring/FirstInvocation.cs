using System.Diagnostics;

namespace Sluice.Bench.Codec;

/// <summary>One start of a function's process, until a stub of the Lambda Runtime API has the whole answer.</summary>
internal static class FirstInvocation
{
    /// <returns>The time in milliseconds.</returns>
    public static async Task<double> TimeAsync(ProcessStartInfo start, byte[] payload) => (await TimeTwoAsync(start, payload, isTwice: false)).First;

    /// <returns>
    /// The time from the start of the process to the first answer, and from there to the second answer if the invocation is handed over at once;
    /// milliseconds.
    /// </returns>
    public static async Task<(double First, double Second)> TimeTwoAsync(ProcessStartInfo start, byte[] payload, bool isTwice = true)
    {
        using var api = new RuntimeApiStub(payload);
        start.Environment["AWS_LAMBDA_RUNTIME_API"] = api.Authority;

        // As Lambda's own .NET image sets it.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment.Remove("SLUICE_FUNCTION");
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        try
        {
            var answer = await api.AnswerAsync();
            var time = watch.Elapsed.TotalMilliseconds;
            return answer.Contains("acme-industries", StringComparison.Ordinal) || answer.Contains("Delft", StringComparison.Ordinal)
                ? (time, isTwice ? await api.TimeAgainAsync() : 0)
                : throw new InvalidOperationException($"{start.FileName} answers {answer}");
        }
        finally
        {
            process.Kill();
        }
    }
}
