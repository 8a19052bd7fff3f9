using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Sluice.GatewayBench;

/// <summary>Kills function processes at random under load, and counts what the clients get.</summary>
internal static class Faults
{
    private const int Clients = 16;

    public static async Task<int> RunAsync(Uri gateway, int seconds)
    {
        var counts = new ConcurrentDictionary<string, int>();
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        var killing = KillAsync(enough.Token);
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => AskAsync(gateway, client, counts, enough.Token)));
        var kills = await killing;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"faults: {seconds} s, {Clients} clients, {kills} processes killed"));
        foreach (var (what, count) in counts.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what}: {count}"));
        }

        return kills > 0 && counts.Keys.All(what => what is "200" or "500 of a crash") ? 0 : 1;
    }

    private static async Task AskAsync(Uri gateway, int client, ConcurrentDictionary<string, int> counts, CancellationToken enough)
    {
        using var http = new HttpClient { BaseAddress = gateway, Timeout = TimeSpan.FromSeconds(30) };
        for (var number = 0; !enough.IsCancellationRequested; number++)
        {
            var mark = string.Create(CultureInfo.InvariantCulture, $"{client}-{number}");
            string what;
            try
            {
                using var content = new StringContent($"{{\"mark\":\"{mark}\"}}", System.Text.Encoding.UTF8, "application/json");
                using var response = await http.PostAsync(new Uri("lambda/1", UriKind.Relative), content, CancellationToken.None);
                var body = await response.Content.ReadAsStringAsync(CancellationToken.None);
                var status = (int)response.StatusCode;
                what = status == 200 ? body.Contains($"\"{mark}\"", StringComparison.Ordinal) ? "200" : "200 with another's answer"
                    : status == 500 && body.Contains("Runtime exited", StringComparison.Ordinal) ? "500 of a crash"
                    : string.Create(CultureInfo.InvariantCulture, $"{status}: {body}");
            }
            catch (TaskCanceledException)
            {
                what = "no answer in 30 s";
            }
            catch (HttpRequestException problem)
            {
                what = $"broken connection: {problem.Message}";
            }

            counts.AddOrUpdate(what, 1, static (_, count) => count + 1);
        }
    }

    private static async Task<int> KillAsync(CancellationToken enough)
    {
        var random = new Random(1);
        var kills = 0;
        while (!enough.IsCancellationRequested)
        {
            await Task.Delay(random.Next(20, 200), CancellationToken.None);
            var victims = FunctionProcesses();
            if (victims.Count == 0)
            {
                continue;
            }

            try
            {
                using var victim = Process.GetProcessById(victims[random.Next(victims.Count)]);
                victim.Kill();
                kills++;
            }
            catch (Exception problem) when (problem is ArgumentException or InvalidOperationException or Win32Exception)
            {
                // Gone already.
            }
        }

        return kills;
    }

    /// <summary>The gateway's function processes: this program, started without arguments.</summary>
    private static List<int> FunctionProcesses()
    {
        var found = new List<int>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            try
            {
                if (int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id)
                    && File.ReadAllText(Path.Combine(folder, "cmdline")).EndsWith("GatewayBench.dll\0", StringComparison.Ordinal))
                {
                    found.Add(id);
                }
            }
            catch (IOException)
            {
                // Gone already.
            }
            catch (UnauthorizedAccessException)
            {
                // Somebody else's.
            }
        }

        return found;
    }
}
