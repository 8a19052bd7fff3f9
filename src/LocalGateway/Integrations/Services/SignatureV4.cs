using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Sluice.LocalGateway.Integrations.Services;

/// <summary>Signs requests with AWS's Signature Version 4.</summary>
internal static class SignatureV4
{
    private const string Algorithm = "AWS4-HMAC-SHA256";

    /// <summary>Adds <c>X-Amz-Date</c>, <c>X-Amz-Content-Sha256</c> and <c>Authorization</c>.</summary>
    /// <param name="request">The request with its address. Its header <c>Host</c> is set if it differs from the address.</param>
    /// <param name="body">The body of the request.</param>
    /// <param name="region">The region of the service.</param>
    /// <param name="service">The name of the service.</param>
    /// <param name="credentials">The credentials of the caller.</param>
    /// <param name="now">The time of the signature.</param>
    public static void Sign(
        HttpRequestMessage request, ReadOnlySpan<byte> body, string region, string service, AwsCredentials credentials, DateTimeOffset now)
    {
        var time = now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var hash = Convert.ToHexStringLower(SHA256.HashData(body));
        var headers = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["host"] = request.Headers.Host ?? request.RequestUri!.Authority,
            ["x-amz-content-sha256"] = hash,
            ["x-amz-date"] = time,
        };
        if (credentials.SessionToken is { } token)
        {
            headers["x-amz-security-token"] = token;
        }

        var names = string.Join(';', headers.Keys);
        var canonical = new StringBuilder();
        canonical.Append(request.Method.Method).Append('\n')
            .Append(CanonicalPath(request.RequestUri!, service)).Append('\n')
            .Append(CanonicalQuery(request.RequestUri!)).Append('\n');
        foreach (var (name, value) in headers)
        {
            canonical.Append(name).Append(':').Append(value.Trim()).Append('\n');
        }

        canonical.Append('\n').Append(names).Append('\n').Append(hash);
        var scope = $"{time[..8]}/{region}/{service}/aws4_request";
        var text = $"{Algorithm}\n{time}\n{scope}\n{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical.ToString())))}";
        var key = Hmac(Hmac(Hmac(Hmac(Encoding.UTF8.GetBytes($"AWS4{credentials.SecretKey}"), time[..8]), region), service), "aws4_request");
        foreach (var (name, value) in headers.Where(header => header.Key != "host"))
        {
            request.Headers.Remove(name);
            request.Headers.TryAddWithoutValidation(name, value);
        }

        request.Headers.Remove("Authorization");
        request.Headers.TryAddWithoutValidation(
            "Authorization",
            $"{Algorithm} Credential={credentials.AccessKey}/{scope}, SignedHeaders={names}, Signature={Convert.ToHexStringLower(Hmac(key, text))}");
    }

    private static byte[] Hmac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    // For every service except S3, the signed path is encoded a second time.
    private static string CanonicalPath(Uri address, string service)
    {
        var path = address.AbsolutePath.Length == 0 ? "/" : address.AbsolutePath;
        return service == "s3" ? path : string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
    }

    private static string CanonicalQuery(Uri address) => string.Join('&', address.Query.TrimStart('?')
        .Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=', 2))
        .Select(pair => (Name: Encode(pair[0]), Value: Encode(pair.Length > 1 ? pair[1] : "")))
        .OrderBy(pair => pair.Name, StringComparer.Ordinal).ThenBy(pair => pair.Value, StringComparer.Ordinal)
        .Select(pair => $"{pair.Name}={pair.Value}"));

    private static string Encode(string text) => Uri.EscapeDataString(Uri.UnescapeDataString(text));
}
