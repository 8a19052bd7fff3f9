using System.Globalization;
using System.Net.Http.Headers;
using Sluice.LocalGateway.Http;
using Sluice.Tool.Comparing.Requests;

namespace Sluice.Tool.Comparing.Sides;

/// <summary>A stage that is called over HTTP: one that is deployed, or another local gateway.</summary>
/// <param name="client">It follows no redirect, keeps no cookie and decompresses nothing, so that the answer is the stage's own.</param>
/// <param name="address">The stage's address, such as <c>https://abc.execute-api.eu-west-1.amazonaws.com/prod</c>.</param>
internal sealed class DeployedSide(HttpClient client, Uri address) : ISide
{
    /// <summary>API Gateway's answers have at most 10 MB; a streamed one can be longer.</summary>
    private const int LargestBody = 64 * 1024 * 1024;

    public string Name { get; } = address.ToString().TrimEnd('/');

    /// <summary>Makes the client of all sides.</summary>
    public static HttpClient CreateClient(TimeSpan timeout) => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        Timeout = timeout,
    };

    public async Task<Answer> SendAsync(ComparedRequest request, CancellationToken cancellation)
    {
        // The client's own timeout ends with the headers.
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(client.Timeout);
        try
        {
            using var message = RequestMessage.Create(Name, request);
            using var response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, limited.Token).ConfigureAwait(false);
            var headers = new HeaderList();
            Add(headers, response.Headers);
            Add(headers, response.Content.Headers);
            var (body, isCut) = await ReadAsync(response.Content, limited.Token).ConfigureAwait(false);
            return body.Length > LargestBody
                ? new() { Failure = string.Create(CultureInfo.InvariantCulture, $"the body has more than {LargestBody / 1024 / 1024} MB") }
                : new() { Status = (int)response.StatusCode, Headers = headers, Body = body, IsCut = isCut };
        }
        catch (Exception problem) when (
            problem is HttpRequestException or IOException or InvalidOperationException or NotSupportedException or UriFormatException
                or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            return new()
            {
                Failure = problem is OperationCanceledException
                    ? $"no answer came within {client.Timeout.TotalSeconds:0} seconds"
                    : (problem.InnerException ?? problem).Message,
            };
        }
    }

    /// <summary>Reads a body up to its end, to its limit, or to where the connection ends.</summary>
    private static async Task<(byte[] Body, bool IsCut)> ReadAsync(HttpContent content, CancellationToken cancellation)
    {
        var stream = await content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        await using var closing = stream.ConfigureAwait(false);
        using var body = new MemoryStream();
        var buffer = new byte[64 * 1024];
        try
        {
            while (body.Length <= LargestBody && await stream.ReadAsync(buffer, cancellation).ConfigureAwait(false) is > 0 and var count)
            {
                body.Write(buffer, 0, count);
            }

            return (body.ToArray(), false);
        }
        catch (IOException)
        {
            return (body.ToArray(), true);
        }
    }

    private static void Add(HeaderList list, HttpHeaders headers)
    {
        foreach (var (name, values) in headers.NonValidated)
        {
            foreach (var value in values)
            {
                list.Add(name, value);
            }
        }
    }
}
