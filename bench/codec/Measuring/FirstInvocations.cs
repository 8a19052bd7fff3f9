namespace Sluice.Bench.Codec;

/// <summary>From the start of a process to its first answer.</summary>
internal static class FirstInvocations
{
    private const int Rounds = 15;

    private static readonly string[] Ways = ["ByHand", "Codec", "Proxy"];
    private static readonly string[] Forms = ["jit", "r2r", "native"];

    /// <summary>Medians in milliseconds by way and form, of interleaved rounds; without those that were not published.</summary>
    /// <param name="artifacts">The folder of the published programs, one folder for each <c>Way-form</c>.</param>
    /// <param name="request">Of <see cref="Payloads"/>.</param>
    public static async Task<Dictionary<(string Way, string Form), double>> MeasureAsync(string artifacts, string request)
    {
        var programs = Ways.SelectMany(w => Forms.Select(f => (Way: w, Form: f))).Where(p => File.Exists(Executable(artifacts, p))).ToArray();
        var times = programs.ToDictionary(p => p, _ => new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            foreach (var program in programs)
            {
                var payload = program.Way == "Proxy" ? Payloads.Proxy(request) : Payloads.Custom(request);
                var time = await FirstInvocation.TimeAsync(new(Executable(artifacts, program)), payload);

                // The first reads the files into memory.
                if (round > 0)
                {
                    times[program].Add(time);
                }
            }
        }

        return times.ToDictionary(t => t.Key, t => t.Value.Order().ElementAt(Rounds / 2));
    }

    private static string Executable(string artifacts, (string Way, string Form) program) =>
        Path.Combine(artifacts, $"{program.Way}-{program.Form}", "FirstInvocation");
}
