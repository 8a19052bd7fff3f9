using System.Net.Http.Headers;

namespace Sluice.Clients.Tests.Support;

/// <summary>Adds to each request what the security schemes of its operation ask for, and nothing else.</summary>
/// <param name="document">The document of the sample.</param>
/// <param name="succeeded">Receives the id of each operation that answered with success.</param>
internal sealed class Credentials(ClientDocument document, Action<string> succeeded) : DelegatingHandler(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false })
{
    /// <summary>The values that the gateway of the test accepts, by the name of the scheme.</summary>
    public static readonly IReadOnlyDictionary<string, string> Values = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["api_key"] = ServedSample.ApiKey,
        ["partners_token"] = "open",
        ["partners_x-partner"] = "acme",
        ["people"] = ServedSample.Token,
        ["sigv4"] = ServedSample.Signature,
        ["staff"] = "alice",
    };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var operation = document.Find(request.Method.Method, request.RequestUri!.AbsolutePath);
        var needed = operation.Node["security"]?[0]?.AsObject();
        foreach (var (name, _) in needed ?? [])
        {
            var scheme = document.Root["components"]!["securitySchemes"]![name]!;
            if ((string)scheme["type"]! == "http")
            {
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Values[name]);
            }
            else if ((string)scheme["in"]! == "header")
            {
                request.Headers.TryAddWithoutValidation((string)scheme["name"]!, Values[name]).ShouldBeTrue();
            }
            else
            {
                var separator = request.RequestUri.Query.Length == 0 ? "?" : "&";
                request.RequestUri = new Uri(request.RequestUri + separator + (string)scheme["name"]! + "=" + Uri.EscapeDataString(Values[name]));
            }
        }

        var response = await base.SendAsync(request, cancellationToken);
        if ((int)response.StatusCode < 400)
        {
            succeeded(operation.Id);
        }

        return response;
    }
}
