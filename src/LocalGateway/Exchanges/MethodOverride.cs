namespace Sluice.LocalGateway.Exchanges;

/// <summary>AWS's guide ("important notes"): the header <c>X-HTTP-Method-Override</c> changes a request's method.</summary>
internal static class MethodOverride
{
    private const string Header = "X-HTTP-Method-Override";

    /// <summary>The request with the method that counts; a header that names none has no effect.</summary>
    public static GatewayRequest Apply(GatewayRequest request)
        => request.Headers.Find(Header)?.ToUpperInvariant() is "GET" or "POST" or "PUT" or "PATCH" or "DELETE" or "HEAD" or "OPTIONS"
            ? request with { Method = request.Headers.Find(Header)!.ToUpperInvariant() }
            : request;
}
