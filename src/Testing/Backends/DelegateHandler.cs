namespace Sluice.Testing.Backends;

/// <summary>A handler whose answers a function of the test makes.</summary>
internal sealed class DelegateHandler(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        => answer(request, cancellationToken).WaitAsync(cancellationToken);
}
