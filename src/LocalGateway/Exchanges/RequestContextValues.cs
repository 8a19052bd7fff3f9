using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Sluice.LocalGateway.Basics;

namespace Sluice.LocalGateway.Exchanges;

/// <summary>The values of <c>$context</c>. Each value is made only when a template reads it.</summary>
internal sealed class RequestContextValues(Exchange exchange) : IReadOnlyDictionary<string, object?>
{
    private static readonly string[] Names =
    [
        "resourceId", "resourcePath", "httpMethod", "extendedRequestId", "requestTime", "path", "accountId", "protocol", "stage",
        "domainPrefix", "requestTimeEpoch", "requestId", "identity", "domainName", "deploymentId", "apiId",
    ];

    private static readonly string[] NamesWithAuthorizer = [.. Names, "authorizer"];

    private RequestIdentity? _identity;

    public IEnumerable<string> Keys => exchange.Authorizer is null ? Names : NamesWithAuthorizer;

    public IEnumerable<object?> Values => Keys.Select(name => this[name]);

    public int Count => exchange.Authorizer is null ? Names.Length : NamesWithAuthorizer.Length;

    public object? this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException(key);

    public bool ContainsKey(string key) => Keys.Contains(key, StringComparer.Ordinal);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value)
    {
        (var known, value) = key switch
        {
            "resourceId" => (true, exchange.Method?.ResourceId),
            "resourcePath" => (true, exchange.Method?.ResourcePath),
            "httpMethod" => (true, exchange.Request.Method),
            "extendedRequestId" => (true, exchange.ExtendedRequestId),
            "requestTime" => (true, exchange.Now.ToString("dd/MMM/yyyy:HH:mm:ss +0000", CultureInfo.InvariantCulture)),
            "path" => (true, exchange.Request.Target.Path),
            "accountId" => (true, AwsNames.AccountId),
            "protocol" => (true, exchange.Request.Protocol),
            "stage" => (true, exchange.Stage.Name),
            "domainPrefix" => (true, DomainPrefix()),
            "requestTimeEpoch" => (true, (object?)exchange.Now.ToUnixTimeMilliseconds()),
            "requestId" => (true, exchange.RequestId),
            "identity" => (true, _identity ??= new(exchange)),
            "authorizer" when exchange.Authorizer is { } authorizer => (true, authorizer),
            "domainName" => (true, DomainName()),
            "deploymentId" => (true, exchange.Api.DeploymentId),
            "apiId" => (true, exchange.Api.ApiId),
            _ => (false, null),
        };
        return known;
    }

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
        => Keys.Select(name => KeyValuePair.Create(name, this[name])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private string DomainName() => exchange.Request.Headers.Find("Host") is { Length: > 0 } host ? host : "localhost";

    /// <summary>
    /// Returns the first label of the host name. For an IP address, which has no labels, it is the API's id, as in AWS's host names.
    /// </summary>
    private string DomainPrefix()
    {
        var host = DomainName();
        return host[0] is '[' || char.IsAsciiDigit(host[0]) ? exchange.Api.ApiId : host.AsSpan(0, EndOfLabel(host)).ToString();
    }

    private static int EndOfLabel(string host) => host.AsSpan().IndexOfAny('.', ':') is >= 0 and var end ? end : host.Length;
}
