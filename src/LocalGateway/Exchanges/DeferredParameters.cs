using System.Collections;

namespace Sluice.LocalGateway.Exchanges;

/// <summary>Parameters of a request that are parsed only when a template reads them.</summary>
internal sealed class DeferredParameters(Exchange exchange, Func<Exchange, ParameterMap> read) : IReadOnlyCollection<KeyValuePair<string, string>>
{
    public int Count => read(exchange).Count;

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator()
        => ((IEnumerable<KeyValuePair<string, string>>)read(exchange)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
