namespace Sluice.Runtime;

/// <content>
/// Reads the cookies of a request (RFC 6265, section 4.2). Letter case counts in names. If a name is repeated, the last cookie counts. A value is
/// percent-decoded, as in ASP.NET Core; quotes around it do not belong to it.
/// </content>
public ref partial struct PayloadReader
{
    private const string CookieHeader = "Cookie";

    /// <summary>Takes the member's value as the header <c>Cookie</c>. Returns false if it is not a text.</summary>
    public bool Cookies()
    {
        var isText = Text(CookieHeader);
        _cookies = _text;
        return isText;
    }

    /// <summary>
    /// Takes the values of a repeated header <c>Cookie</c>, which an event has as an array of texts. Returns false if the member is no array.
    /// </summary>
    public bool CookieLines()
    {
        _cookies = default;
        if (!Values(CookieHeader))
        {
            return false;
        }

        // The lines are joined as one client would have joined them. Each of them may be a text with escapes, which share a buffer.
        var length = 0;
        while (NextItem())
        {
            length = _state.AddCookies(_text, length);
        }

        _cookies = _state.Cookies(length);
        return true;
    }

    /// <summary>Takes a cookie's value as text. Returns false if the request has no such cookie.</summary>
    /// <param name="name">The cookie's name as UTF-8.</param>
    /// <param name="wireName">The same name for problems.</param>
    public bool Cookie(ReadOnlySpan<byte> name, string wireName)
    {
        var isFound = false;
        ReadOnlySpan<byte> found = default;
        var rest = _cookies;
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOf((byte)';');
            var pair = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            var equals = pair.IndexOf((byte)'=');
            if (equals > 0 && Utf8Text.Trim(pair[..equals]).SequenceEqual(name))
            {
                isFound = true;
                found = Utf8Text.Trim(pair[(equals + 1)..]);
            }
        }

        StartValue(wireName, TextItems.Whole);
        _text = PercentEncoding.Decode(found is [(byte)'"', .., (byte)'"'] ? found[1..^1] : found, _state);
        return isFound;
    }

    /// <summary>Does the same as <see cref="Cookie"/>, but treats an empty value as absent.</summary>
    /// <param name="name">The cookie's name as UTF-8.</param>
    /// <param name="wireName">The same name for problems.</param>
    public bool NonEmptyCookie(ReadOnlySpan<byte> name, string wireName) => Cookie(name, wireName) && !_text.IsEmpty;
}
