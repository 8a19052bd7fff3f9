using System.Globalization;
using System.Net;

namespace Sluice.LocalGateway.Authorization.Policies.Conditions;

/// <summary>A range of IP addresses in CIDR notation, such as <c>192.0.2.0/24</c>, or a single address.</summary>
internal sealed class IpRange
{
    private readonly byte[] _start;
    private readonly int _bits;

    /// <summary>Reads a range.</summary>
    /// <exception cref="FormatException">The text is neither an address nor a range.</exception>
    public IpRange(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (!IPAddress.TryParse(slash < 0 ? text : text.AsSpan(0, slash), out var start))
        {
            throw Error(text);
        }

        _start = start.GetAddressBytes();
        var most = _start.Length * 8;
        _bits = slash < 0 ? most
            : int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var bits) && bits <= most ? bits
            : throw Error(text);
    }

    /// <summary>Checks whether an address is in the range. Returns false for a text that is not an address.</summary>
    public bool Contains(string address)
    {
        if (!IPAddress.TryParse(address, out var parsed))
        {
            return false;
        }

        var bytes = (parsed.IsIPv4MappedToIPv6 ? parsed.MapToIPv4() : parsed).GetAddressBytes();
        var whole = _bits / 8;
        return bytes.Length == _start.Length
            && bytes.AsSpan(0, whole).SequenceEqual(_start.AsSpan(0, whole))
            && (_bits % 8 == 0 || (bytes[whole] ^ _start[whole]) >> (8 - (_bits % 8)) == 0);
    }

    private static FormatException Error(string text) => new($"'{text}' in a Condition of the policy is neither an address nor a range such as 192.0.2.0/24");
}
