using System.Globalization;
using Sluice.LocalGateway.Exchanges;

namespace Sluice.LocalGateway.Mapping;

/// <summary>Reads <c>context.NAME</c> outside of templates. The name can have several parts, such as <c>identity.sourceIp</c>.</summary>
internal static class ContextReader
{
    /// <summary>Returns the value as text, or null if there is none.</summary>
    public static string? Find(Exchange exchange, string name)
    {
        object? value = new RequestContextValues(exchange);
        foreach (var part in name.Split('.'))
        {
            if (value is not IReadOnlyDictionary<string, object?> map || !map.TryGetValue(part, out value))
            {
                return null;
            }
        }

        return value switch
        {
            string text => text,
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => null,
        };
    }
}
