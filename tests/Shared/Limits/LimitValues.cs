namespace Sluice.Tests;

/// <summary>
/// Values at the edge of what API Gateway takes. The generator's rules and <c>sluice check</c> both judge them, and must agree: each of
/// the two test projects asks its own side about every row.
/// </summary>
internal static class LimitValues
{
    public static TheoryData<string, string, bool> All => new()
    {
        { "timeout", "49", false },
        { "timeout", "50", true },
        { "timeout", "29000", true },
        { "ttl", "-1", false },
        { "ttl", "0", true },
        { "ttl", "3600", true },
        { "ttl", "3601", false },
        { "parameter", "aZ09._$-", true },
        { "parameter", "a:b", false },
        { "parameter", "a,b", false },
        { "parameter", "ä", false },
        { "parameter", "a b", false },
        { "segment", "aZ09._-,:", true },
        { "segment", "a$b", false },
        { "segment", "a~b", false },
        { "segment", "ä", false },
        { "variable", "aZ09._-", true },
        { "variable", "a:b", false },
        { "variable", "a$b", false },
        { "variable", "ä", false },
        { "status", "599", true },
        { "status", "600", false },
        { "resources", "300", true },
        { "resources", "301", false },
    };
}
