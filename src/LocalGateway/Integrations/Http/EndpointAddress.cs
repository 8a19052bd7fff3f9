using System.Buffers;
using System.Text;

namespace Sluice.LocalGateway.Integrations.Http;

/// <summary>Makes the address of a backend's request.</summary>
internal static class EndpointAddress
{
    /// <summary>What may stand in an address as it is. The percent sign too: path values come encoded.</summary>
    private static readonly SearchValues<char> Plain
        = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/%");

    private static readonly UriCreationOptions AsWritten = new() { DangerousDisablePathAndQueryCanonicalization = true };

    /// <summary>Fills the placeholders and adds the query string.</summary>
    /// <param name="uri">Stage variables already replaced.</param>
    /// <param name="path">What takes the place of <c>{name}</c>; a name without a value stays as it is.</param>
    /// <param name="query">Comes after the address's own query string.</param>
    /// <returns>Null where the result is not an address.</returns>
    public static Uri? Create(string uri, IReadOnlyDictionary<string, string> path, IEnumerable<KeyValuePair<string, string>> query)
    {
        var text = new StringBuilder(Fill(uri, path));
        var separator = uri.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        foreach (var (name, value) in query)
        {
            text.Append(separator).Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
            separator = '&';
        }

        return Uri.TryCreate(text.ToString(), AsWritten, out var address) && address.Scheme is "http" or "https" && address.Host.Length > 0
            ? address
            : null;
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
