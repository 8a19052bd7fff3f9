using System.Diagnostics;
using System.Globalization;
using System.Text;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Tests.Documents.Cases;

namespace Sluice.LocalGateway.Tests.Documents;

/// <summary>The cases, damaged: each is served or refused, within 5 seconds and 512 MB.</summary>
public sealed class MutatedCasesTests(ITestOutputHelper output)
{
    private const long MostBytes = 512L * 1024 * 1024;

    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(5);

    /// <summary>The number of damaged cases. The environment variable <c>SLUICE_DOCUMENTS</c> sets another one.</summary>
    private static readonly int Count
        = int.TryParse(Environment.GetEnvironmentVariable("SLUICE_DOCUMENTS"), CultureInfo.InvariantCulture, out var count) ? count : 171;

    [Fact]
    public async Task Damaged_cases_are_served_or_refused_in_time_and_in_little_memory()
    {
        var (served, slowest, largest) = (0, (Time: TimeSpan.Zero, What: ""), (Bytes: 0L, What: ""));
        var folders = DocumentCase.All.Select(one => (Case: one, Folder: new CaseFolder(one))).ToList();
        for (var round = 0; round < Count; round++)
        {
            var (seed, folder) = folders[round % folders.Count];
            var random = new Random(round);
            var kind = CaseMutator.Kinds[round / folders.Count % CaseMutator.Kinds.Length];
            var (name, text) = seed.Files[random.Next(seed.Files.Count)];
            var mutated = new CaseMutator(random).Mutate(text, kind);
            var what = $"{seed.Name}, {kind}, round {round}";
            folder.Write(name, mutated);
            var (watch, before) = (Stopwatch.StartNew(), GC.GetAllocatedBytesForCurrentThread());
            try
            {
                served += await Run(seed, folder) ? 1 : 0;
                if (watch.Elapsed > MostTime)
                {
                    // Other processes may have had the processor meanwhile.
                    watch.Restart();
                    await Run(seed, folder);
                }
            }
            catch (Exception problem)
            {
                throw new InvalidOperationException($"{what}: {problem}\n{Encoding.UTF8.GetString(mutated.AsSpan(0, Math.Min(mutated.Length, 5_000)))}", problem);
            }

            var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            slowest = watch.Elapsed > slowest.Time ? (watch.Elapsed, what) : slowest;
            largest = bytes > largest.Bytes ? (bytes, what) : largest;
            slowest.Time.ShouldBeLessThan(MostTime, what);
            largest.Bytes.ShouldBeLessThan(MostBytes, what);
            folder.Write(name, Encoding.UTF8.GetBytes(text));
        }

        folders.ForEach(pair => pair.Folder.Dispose());
        using var process = Process.GetCurrentProcess();
        output.WriteLine($"{Count} runs, {served} served; slowest {slowest}; most allocated by one {largest}; peak working set {process.PeakWorkingSet64 / 1024 / 1024} MB");
        served.ShouldBeInRange(1, Count - 1);
    }

    /// <summary>Serves and checks the files. Requests are sent where nothing but the gateway answers them.</summary>
    private static async Task<bool> Run(DocumentCase seed, CaseFolder folder)
    {
        try
        {
            var check = await ServedCase.CheckAsync(folder);
            foreach (var problem in check.Findings.Select(finding => finding.Problem).Concat(check.Unusable))
            {
                RequirePlace(problem);
            }
        }
        catch (DocumentException problem)
        {
            RequirePlace(problem);
        }

        try
        {
            await using var stage = ServedCase.Start(folder);
            if (stage.Gateway.Api.Methods.All(method => method.Integration.Type == IntegrationType.Mock && method.Access?.Authorizer is null))
            {
                foreach (var exchange in seed.Exchanges)
                {
                    (await ServedCase.SendAsync(stage, exchange.Request)).Status.ShouldBeInRange(100, 599);
                }
            }

            return true;
        }
        catch (DocumentException problem)
        {
            RequirePlace(problem);
            return false;
        }
    }

    private static void RequirePlace(DocumentException problem)
    {
        string[] starts = ["$", "line ", "--"];
        starts.ShouldContain(start => problem.Place.StartsWith(start, StringComparison.Ordinal), problem.Message);
        problem.Problem.ShouldNotBeEmpty();
    }
}
