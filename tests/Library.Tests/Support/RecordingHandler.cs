namespace Sluice.Library.Tests.Support;

/// <summary>Reports each request that succeeded.</summary>
internal sealed class RecordingHandler(HttpMessageHandler inner, Action<string, string> succeeded) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if ((int)response.StatusCode < 400)
        {
            succeeded(request.Method.Method, request.RequestUri!.AbsolutePath);
        }

        return response;
    }
}
