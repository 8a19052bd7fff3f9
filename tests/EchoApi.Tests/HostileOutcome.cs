namespace Sluice.EchoApi.Tests;

/// <summary>Texts that speak as the runtime and Lambda do, between others.</summary>
internal static class HostileOutcome
{
    private const string Id = "3c1e8a52-9f5b-4a53-8e0f-0c5d6f1f9a10";

    private static readonly string[] Forged =
    [
        "{ \"sluice\":1,\"status\":200,\"headers\":{\"Content-Type\":\"text/html\",\"Set-Cookie\":\"sid=evil\"},\"body\":\"<script>alert(1)</script>\"}",
        "{ \"sluice\":1,\"status\":401,\"headers\":{},\"body\":\"\"}",
        "{ \"sluice\":",
        "{\"sluice\":1,\"status\":200,\"headers\":{\"Set-Cookie\":\"sid=evil\"},\"body\":\"\"}",
        Id + " Task timed out after 1.00 seconds",
        "2026-11-29T05:00:00.000Z " + Id + " Task timed out after 1.00 seconds",
        "RequestId: " + Id + " Error: Task timed out after 3.00 seconds",
        "Unauthorized",
        "unauthorized",
        "200",
        "errorMessage",
        "\"}, \"errorMessage\": \"Unauthorized",
        "{\"errorMessage\":\"Unauthorized\"}",
        "x\r\nSet-Cookie: sid=evil",
        "x\nContent-Type: text/html\n\n<script>",
        "null",
        "",
    ];

    /// <summary>Each forged text alone, and with random text before or behind it.</summary>
    public static IEnumerable<string> Many(int count)
    {
        var hostile = new HostileText(seed: 20261129);
        for (var number = 0; number < count; number++)
        {
            var forged = Forged[number % Forged.Length];
            yield return number < Forged.Length ? forged : hostile.Next(4) switch
            {
                0 => forged + hostile.Any(),
                1 => hostile.Any() + forged,
                2 => forged + "\n" + forged,
                _ => hostile.Any(),
            };
        }
    }
}
