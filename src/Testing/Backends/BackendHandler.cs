using Sluice.LocalGateway.Integrations;
using Sluice.LocalGateway.Integrations.Http;

namespace Sluice.Testing.Backends;

/// <summary>Passes the calls of an API to the stand-ins of the test. Only what the test names is called over the network.</summary>
/// <param name="backends">What the test answers or lets be called.</param>
/// <param name="reaches">Says whether a service is called at an address that the test or the local values name.</param>
internal sealed class BackendHandler(BackendSet backends, Func<string, bool> reaches) : HttpMessageHandler
{
    private readonly Lazy<HttpMessageInvoker> _network = new(HttpIntegration.NewClient);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var operation = request.Options.TryGetValue(BackendCall.Operation, out var name) ? name : "";
        var kept = await KeepAsync(request, cancellationToken).ConfigureAwait(false);
        if (request.Options.TryGetValue(BackendCall.Service, out var service))
        {
            return backends.Services.TryGetValue(service, out var standIn)
                ? standIn.Answer(await ServiceRequest.ReadAsync(kept, service, operation).ConfigureAwait(false)).ToResponse()
                : reaches(service)
                    ? await _network.Value.SendAsync(request, cancellationToken).ConfigureAwait(false)
                    : throw MissingStandInException.ForService(operation, service);
        }

        var backend = backends.Find(request.RequestUri!) ?? throw MissingStandInException.ForHttp(operation, request.Method, request.RequestUri!);
        return await (backend.Invoker ?? _network.Value).SendAsync(backend.Invoker is null ? request : kept, cancellationToken).ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && _network.IsValueCreated)
        {
            _network.Value.Dispose();
        }

        base.Dispose(disposing);
    }

    // A test may keep the request and read it later, and the gateway uses the memory of its body again. The copy holds nothing but memory of its own, so
    // nobody disposes it.
    private static async Task<HttpRequestMessage> KeepAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        var copy = new HttpRequestMessage(request.Method, request.RequestUri) { Version = request.Version };
        foreach (var (name, values) in request.Headers.NonValidated)
        {
            copy.Headers.TryAddWithoutValidation(name, values);
        }

        if (request.Content is { } content)
        {
            copy.Content = new ByteArrayContent(await content.ReadAsByteArrayAsync(cancellation).ConfigureAwait(false));
            foreach (var (name, values) in content.Headers.NonValidated)
            {
                copy.Content.Headers.TryAddWithoutValidation(name, values);
            }
        }

        return copy;
    }
}
