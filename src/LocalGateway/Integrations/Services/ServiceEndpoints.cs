using System.Collections.Frozen;
using Sluice.LocalGateway.Documents.Model;

namespace Sluice.LocalGateway.Integrations.Services;

/// <summary>Where services of AWS other than Lambda are called.</summary>
internal sealed record ServiceEndpoints
{
    public static ServiceEndpoints None { get; } = new();

    /// <summary>The address for all services; null if those without an address of their own are not called.</summary>
    public Uri? All { get; init; }

    /// <summary>The addresses of single services, such as <c>sqs</c>.</summary>
    public IReadOnlyDictionary<string, Uri> Own { get; init; } = FrozenDictionary<string, Uri>.Empty;

    /// <summary>Whether a service without another address has its address on AWS, because something answers in place of the network.</summary>
    public bool AreAtAws { get; init; }

    /// <summary>Returns where the service of an integration is called; null if it is not called.</summary>
    /// <param name="uri">The address of the integration.</param>
    public Uri? Of(string uri) => ServiceUri.Parse(uri) is not { } service ? All
        : Own.TryGetValue(service.Service, out var own) ? own
        : All ?? (AreAtAws ? new($"https://{service.HostName}/") : null);
}
