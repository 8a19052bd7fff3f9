namespace Sluice.LocalGateway.Integrations.Lambda;

/// <summary>Reads the function's name out of an integration's address.</summary>
internal static class FunctionUri
{
    private const string Marker = ":function:";

    /// <summary>The name, without alias or version; null where the address is not a function's invocation.</summary>
    /// <param name="uri">Stage variables already replaced.</param>
    public static string? FindName(string uri)
    {
        var start = uri.LastIndexOf(Marker, StringComparison.Ordinal);
        if (start < 0 || !uri.EndsWith("/invocations", StringComparison.Ordinal))
        {
            return null;
        }

        var name = uri.AsSpan(start + Marker.Length);
        name = name[..name.IndexOfAny(':', '/')];
        return name.IsEmpty ? null : name.ToString();
    }
}
