using System.Text;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Stages;

namespace Sluice.Tool.Output;

/// <summary>Makes a command line of <c>curl</c> that calls an operation.</summary>
internal static class CurlExample
{
    private const string TutorialHeaders = " --header 'header1: value1' --header 'header2: value2' --header 'Content-Type: application/json'";
    private const string TutorialBody = " --data-raw '{\"keybody\":\"valuebody\"}'";

    public static string For(ApiMethod method, string invokeUrl, string? apiKey = null)
    {
        if (TryIt.TakesAnything(method))
        {
            // This is the request of AWS's tutorial.
            return $"curl -i --location --request POST {Quote(invokeUrl + method.Example.FillPath(method.ResourcePath))}" +
                $"{TutorialHeaders}{(NeedsKey(method) ? KeyHeader(apiKey) : "")}{TutorialBody}";
        }

        var example = method.Example;
        var query = string.Join('&', example.Querystring.Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"));
        var url = $"{invokeUrl}{example.FillPath(method.ResourcePath)}{(query.Length == 0 ? "" : $"?{query}")}";
        var verb = method.HttpMethod == ApiMethod.Any ? "GET" : method.HttpMethod;
        var line = new StringBuilder($"curl -i --request {verb} {Quote(url)}");
        foreach (var (name, value) in example.Header)
        {
            line.Append(" --header ").Append(Quote($"{name}: {value}"));
        }

        line.Append(NeedsKey(method) ? KeyHeader(apiKey) : "");
        if (example.Body is { } body)
        {
            line.Append(" --header 'Content-Type: application/json' --data-raw ").Append(Quote(body));
        }

        return line.ToString();
    }

    private static bool NeedsKey(ApiMethod method) => method.Access is { RequiresApiKey: true };

    private static string KeyHeader(string? apiKey) => apiKey is null ? "" : $" --header {Quote($"x-api-key: {apiKey}")}";

    private static string Quote(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
