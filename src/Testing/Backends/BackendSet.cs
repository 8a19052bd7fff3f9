using System.Collections.Immutable;

namespace Sluice.Testing.Backends;

/// <summary>The HTTP backends and services that a test answers or lets be called.</summary>
/// <param name="Http">The HTTP backends; of two for the same address, the later one counts.</param>
/// <param name="Services">The stand-ins of services, by the name of the service.</param>
internal sealed record BackendSet(ImmutableList<HttpBackend> Http, ImmutableDictionary<string, ServiceStandIn> Services)
{
    public static readonly BackendSet Empty = new([], ImmutableDictionary<string, ServiceStandIn>.Empty);

    public BackendSet With(HttpBackend backend) => this with { Http = Http.Add(backend) };

    public BackendSet With(ServiceStandIn standIn) => this with { Services = Services.SetItem(standIn.Service, standIn) };

    /// <summary>Returns the HTTP backend with the longest address that fits, or null.</summary>
    public HttpBackend? Find(Uri address)
        => Http.Where(backend => backend.Serves(address)).Reverse().OrderByDescending(backend => backend.Path.Length).FirstOrDefault();
}
