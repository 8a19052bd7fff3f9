namespace Sluice.LocalGateway.Tests.Recorded;

/// <summary>The recorded cases that are not replayed, each with its reason.</summary>
internal static class Skips
{
    private static readonly Dictionary<string, string> ByKind = new(StringComparer.Ordinal)
    {
        ["openapi-import"] = "the management API's view of an import; its files are not in the recording",
    };

    private static readonly (string Start, string Reason)[] ById =
    [
        ("config-api-put-integration-request-param-wrong-type", "the management API's reader of its own JSON"),
        ("config-api-put-integration-request-param-bool-value", "the management API's reader of its own JSON"),
        ("canary-", "canary releases are refused, not served"),
        ("s3-default-response-on-404", "the recording kept the XML body only as JSON"),
    ];

    /// <summary>Null for a case that is replayed.</summary>
    public static string? ReasonFor(RecordedCase recorded)
        => ById.FirstOrDefault(row => recorded.Id.StartsWith(row.Start, StringComparison.Ordinal)).Reason ?? ByKind.GetValueOrDefault(recorded.Kind);
}
