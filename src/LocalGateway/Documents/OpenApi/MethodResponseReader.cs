using System.Collections.Frozen;
using System.Globalization;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Documents.OpenApi;

/// <summary>Reads the statuses of an operation's <c>responses</c>: API Gateway's method responses.</summary>
internal static class MethodResponseReader
{
    /// <returns>
    /// Null if there are no <c>responses</c>, or if one of them is <c>default</c>. It is not recorded what AWS does with <c>default</c>.
    /// </returns>
    public static FrozenSet<int>? Read(JsonPlace operation)
    {
        if (operation.Find("responses") is not { } responses)
        {
            return null;
        }

        var statuses = new HashSet<int>();
        foreach (var (name, _) in responses.Members())
        {
            if (!int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var status))
            {
                return null;
            }

            statuses.Add(status);
        }

        return statuses.ToFrozenSet();
    }
}
