using Sluice.LocalGateway.Exchanges;

namespace Sluice.LocalGateway.Authorization.Identities;

/// <summary>Stands in for IAM. It knows only the access keys that the file of identities declares, and it does not check signatures.</summary>
internal static class IamStandIn
{
    private const string Scheme = "AWS4-HMAC-SHA256";
    private const string Credential = "Credential=";

    public static GatewayFault? Authorize(Exchange exchange, LocalIdentities identities)
    {
        if (FindAccessKey(exchange) is not { } accessKey)
        {
            return GatewayFault.UnknownRoute with { Detail = "The method needs a request that is signed with Signature Version 4, and this one is not." };
        }

        if (!identities.IamCallers.TryGetValue(accessKey, out var caller))
        {
            return GatewayFault.UnknownAccessKey;
        }

        exchange.SetIdentity("accessKey", accessKey);
        foreach (var (name, value) in caller)
        {
            exchange.SetIdentity(name, value);
        }

        return null;
    }

    // The header is "Authorization: AWS4-HMAC-SHA256 Credential=KEY/20260101/eu-central-1/execute-api/aws4_request, …". A presigned URL has the same
    // values in its query string.
    private static string? FindAccessKey(Exchange exchange)
    {
        var header = exchange.Request.Headers.Find("Authorization");
        if (header?.StartsWith(Scheme, StringComparison.Ordinal) == true
            && header.IndexOf(Credential, StringComparison.Ordinal) is >= 0 and var start)
        {
            return BeforeSlash(header[(start + Credential.Length)..]);
        }

        return exchange.Querystring.Find("X-Amz-Algorithm") == Scheme && exchange.Querystring.Find("X-Amz-Credential") is { } credential
            ? BeforeSlash(credential)
            : null;
    }

    private static string? BeforeSlash(string text) => text.IndexOf('/', StringComparison.Ordinal) is > 0 and var end ? text[..end] : null;
}
