using System.Text;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Http;

namespace Sluice.Tool.Comparing.Requests;

/// <summary>Makes a request for each operation of a document, from its examples, defaults and schemas.</summary>
internal static class ExampleRequests
{
    /// <summary>Returns one request for each operation, in the document's order.</summary>
    public static IReadOnlyList<ComparedRequest> Of(ApiDocument api) => [.. api.Methods.Select(Of)];

    private static ComparedRequest Of(ApiMethod method)
    {
        var example = method.Example;
        var query = string.Join('&', example.Querystring.Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"));
        var headers = new HeaderList();
        foreach (var (name, value) in example.Header)
        {
            headers.Add(name, value);
        }

        if (example.Body is not null && !headers.Contains("Content-Type"))
        {
            headers.Add("Content-Type", MediaType.Json);
        }

        return new()
        {
            Name = method.Name,
            Method = method.HttpMethod != ApiMethod.Any ? method.HttpMethod : example.Body is null ? "GET" : "POST",
            Target = example.FillPath(method.ResourcePath) + (query.Length == 0 ? "" : $"?{query}"),
            Headers = headers,
            Body = Encoding.UTF8.GetBytes(example.Body ?? ""),
        };
    }
}
