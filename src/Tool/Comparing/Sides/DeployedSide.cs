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
        MaxResponseContentBufferSize = LargestBody,
    };

    public async Task<Answer> SendAsync(ComparedRequest request, CancellationToken cancellation)
    {
        try
        {
            using var message = Create(request);
            using var response = await client.SendAsync(message, HttpCompletionOption.ResponseContentRead, cancellation).ConfigureAwait(false);
            var headers = new HeaderList();
            Add(headers, response.Headers);
            Add(headers, response.Content.Headers);
            return new()
            {
                Status = (int)response.StatusCode,
                Headers = headers,
                Body = await response.Content.ReadAsByteArrayAsync(cancellation).ConfigureAwait(false),
            };
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            return new()
            {
                Failure = problem is TaskCanceledException
                    ? $"no answer came within {client.Timeout.TotalSeconds:0} seconds"
                    : (problem.InnerException ?? problem).Message,
            };
        }
    }

    private HttpRequestMessage Create(ComparedRequest request)
    {
        // The path is sent as it is written: a percent-encoded slash stays one.
        var options = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };
        var message = new HttpRequestMessage(new HttpMethod(request.Method), new Uri(Name + request.Target, options));
        if (request.Body.Length > 0 || request.Headers.Contains("Content-Type"))
        {
            message.Content = new ByteArrayContent(request.Body);
        }

        foreach (var (name, value) in request.Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value))
            {
                message.Content ??= new ByteArrayContent([]);
                message.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return message;
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
