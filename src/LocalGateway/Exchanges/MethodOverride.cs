namespace Sluice.LocalGateway.Exchanges;

/// <summary>
/// Applies the header <c>X-HTTP-Method-Override</c>, which changes the HTTP method of a request according to the "important notes" of AWS's guide.
/// </summary>
internal static class MethodOverride
{
    private const string Header = "X-HTTP-Method-Override";

    /// <summary>Returns the request with its effective HTTP method. A header whose value is not an HTTP method has no effect.</summary>
    public static GatewayRequest Apply(GatewayRequest request)
        => request.Headers.Find(Header)?.ToUpperInvariant() is "GET" or "POST" or "PUT" or "PATCH" or "DELETE" or "HEAD" or "OPTIONS"
            ? request with { Method = request.Headers.Find(Header)!.ToUpperInvariant() }
            : request;
}
