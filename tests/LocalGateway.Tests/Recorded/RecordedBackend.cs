using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Sluice.LocalGateway.Http;
using Sluice.LocalGateway.Tests.Support;

namespace Sluice.LocalGateway.Tests.Recorded;

/// <summary>Stands for the backend that a case was recorded with.</summary>
internal static class RecordedBackend
{
    public static FakeBackend For(RecordedCase recorded)
    {
        var backend = recorded.Backend;
        var headers = new HeaderList();
        headers.Add("Content-Type", (string?)backend?["content_type"] ?? "application/json");
        if ((string?)recorded.Expected["etag"] is { } etag)
        {
            headers.Add("ETag", etag);
        }

        return new()
        {
            Answer = Answer(recorded, backend),
            Headers = headers,
            IsFunction = IsFunction(recorded),
            SelectionText = IsFunction(recorded) ? null : ((int?)backend?["status"] ?? 200).ToString(CultureInfo.InvariantCulture),
        };
    }

    private static byte[]? Answer(RecordedCase recorded, JsonObject? backend)
    {
        if ((string?)backend?["body_base64"] is { } base64)
        {
            return Convert.FromBase64String(base64);
        }

        foreach (var name in new[] { "response_body_relevant_part", "lambda_payload", "response", "response_body", "body" })
        {
            if (backend?[name] is { } body)
            {
                return Encoding.UTF8.GetBytes(body.ToJsonString());
            }
        }

        var isEcho = ((string?)backend?["description"] ?? "").Contains("echo", StringComparison.OrdinalIgnoreCase);
        return isEcho ? null : Encoding.UTF8.GetBytes(recorded.Expected["body"]?.ToJsonString() ?? "{}");
    }

    private static bool IsFunction(RecordedCase recorded)
        => recorded.Type == "AWS"
            && (recorded.Backend is { } backend && backend.ToJsonString().Contains("ambda", StringComparison.Ordinal)
                || ((string?)recorded.Integration?["uri"] ?? "").Contains(":lambda:", StringComparison.Ordinal));
}
