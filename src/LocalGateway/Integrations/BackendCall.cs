namespace Sluice.LocalGateway.Integrations;

/// <summary>What a request to an HTTP endpoint or a service carries for the handler that answers in place of the network.</summary>
internal static class BackendCall
{
    /// <summary>The name of the operation that calls.</summary>
    public static readonly HttpRequestOptionsKey<string> Operation = new("Sluice.Operation");

    /// <summary>The service that is called, such as <c>sqs</c>; absent for an HTTP endpoint.</summary>
    public static readonly HttpRequestOptionsKey<string> Service = new("Sluice.Service");
}
