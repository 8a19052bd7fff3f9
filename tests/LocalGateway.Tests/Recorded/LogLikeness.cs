using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Sluice.LocalGateway.Journeys;

namespace Sluice.LocalGateway.Tests.Recorded;

/// <summary>Compares an execution log with a recorded one, in which times and ids are replaced.</summary>
internal static class LogLikeness
{
    /// <summary>What stands for the time in front of each line.</summary>
    public const string Prefix = "DDD MMM dd hh:mm:ss UTC yyyy : ";

    /// <summary>Lines whose values are those of an account: only their beginning can be the same.</summary>
    private static readonly string[] OfTheAccount = ["Endpoint request URI: ", "Endpoint request headers: ", "Sending request to ", "Received response. Status: 200, Integration latency: ", "Endpoint response headers: "];

    public static void Check(JsonObject expected, ExecutionLog log)
    {
        var lines = expected.Select(pair => (string)pair.Value!).Where(line => line.StartsWith(Prefix, StringComparison.Ordinal)).Select(line => line[Prefix.Length..]).ToList();
        log.Lines.Count.ShouldBe(lines.Count, string.Join('\n', log.Lines));
        foreach (var (wanted, found) in lines.Zip(log.Lines))
        {
            if (OfTheAccount.FirstOrDefault(start => wanted.StartsWith(start, StringComparison.Ordinal)) is { } start)
            {
                found.ShouldStartWith(start);
            }
            else
            {
                found.ShouldMatch($"^{Regex.Replace(Regex.Escape(wanted), "<[^>]+>", ".+")}$");
            }
        }
    }
}
