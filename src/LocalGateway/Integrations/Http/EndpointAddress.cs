using System.Buffers;
using System.Text;

namespace Sluice.LocalGateway.Integrations.Http;

/// <summary>Makes the address of a backend's request.</summary>
internal static class EndpointAddress
{
    /// <summary>
    /// The characters that are not encoded in an address. The percent sign is one of them, because the values of paths are encoded already.
    /// </summary>
    private static readonly SearchValues<char> Plain
        = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/%");

    private static readonly UriCreationOptions AsWritten = new() { DangerousDisablePathAndQueryCanonicalization = true };

    /// <summary>Replaces the placeholders of an address and adds the query string.</summary>
    /// <param name="uri">The address, in which stage variables are replaced already.</param>
    /// <param name="path">The values that replace <c>{name}</c>, by name. A placeholder without a value stays as it is.</param>
    /// <param name="query">The query string, which is added after that of the address.</param>
    /// <returns>The address, or null if the result is not an HTTP address.</returns>
    public static Uri? Create(string uri, IReadOnlyDictionary<string, string> path, IEnumerable<KeyValuePair<string, string>> query)
    {
        var text = new StringBuilder(Fill(uri, path));
        var separator = uri.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        foreach (var (name, value) in query)
        {
            text.Append(separator).Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
            separator = '&';
        }

        // .NET would take the first segment of a path for a host that is missing.
        var whole = text.ToString();
        return HasHost(whole) && Uri.TryCreate(whole, AsWritten, out var address) && address.Scheme is "http" or "https" && address.Host.Length > 0
            ? address
            : null;
    }

    private static bool HasHost(string address)
    {
        const string Separator = "://";
        return address.IndexOf(Separator, StringComparison.Ordinal) is > 0 and var colon
            && address.AsSpan(colon + Separator.Length) is { IsEmpty: false } rest && !"/?#\\:@".Contains(rest[0], StringComparison.Ordinal);
    }

    private static string Fill(string uri, IReadOnlyDictionary<string, string> path)
    {
        var text = new StringBuilder(uri.Length);
        for (var index = 0; index < uri.Length; index++)
        {
            if (uri[index] == '{'
                && uri.IndexOf('}', index) is > 0 and var end
                && path.TryGetValue(uri[(index + 1)..end].TrimEnd('+'), out var value))
            {
                Append(text, value);
                index = end;
            }
            else if (uri[index] is >= '!' and < '\x7f' and not '#')
            {
                text.Append(uri[index]);
            }
            else
            {
                Append(text, uri.AsSpan(index, 1));
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, ReadOnlySpan<char> value)
    {
        while (!value.IsEmpty)
        {
            var plain = value.IndexOfAnyExcept(Plain);
            if (plain < 0)
            {
                text.Append(value);
                return;
            }

            text.Append(value[..plain]);
            var length = char.IsHighSurrogate(value[plain]) && plain + 1 < value.Length ? 2 : 1;
            text.Append(Uri.EscapeDataString(value.Slice(plain, length)));
            value = value[(plain + length)..];
        }
    }
}
