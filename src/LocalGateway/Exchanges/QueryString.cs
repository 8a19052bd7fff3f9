using Sluice.LocalGateway.Http;

namespace Sluice.LocalGateway.Exchanges;

/// <summary>
/// Reads a query string as API Gateway does: it splits it at <c>&amp;</c> and, as AWS's guide says, at <c>;</c>, and decodes names and values.
/// </summary>
internal static class QueryString
{
    public static ParameterMap Parse(string query)
    {
        var map = new ParameterMap();
        foreach (var (name, value) in ReadAll(query))
        {
            map.Set(name, value);
        }

        return map;
    }

    /// <summary>Returns all pairs in their order. A name without an equals sign has an empty value.</summary>
    public static IEnumerable<KeyValuePair<string, string>> ReadAll(string query)
    {
        for (var start = 0; start < query.Length;)
        {
            var end = query.AsSpan(start).IndexOfAny('&', ';') is >= 0 and var length ? start + length : query.Length;
            var equals = query.IndexOf('=', start, end - start);
            var nameEnd = equals < 0 ? end : equals;
            if (nameEnd > start)
            {
                var name = PercentText.Decode(query.AsSpan(start, nameEnd - start));
                yield return new(name, equals < 0 ? "" : PercentText.Decode(query.AsSpan(equals + 1, end - equals - 1)));
            }

            start = end + 1;
        }
    }
}
