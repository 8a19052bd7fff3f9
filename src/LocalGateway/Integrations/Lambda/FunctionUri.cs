using Sluice.Contract;

namespace Sluice.LocalGateway.Integrations.Lambda;

/// <summary>Reads the name of the function from the address of an integration.</summary>
internal static class FunctionUri
{
    private const string Marker = ":function:";

    /// <summary>Returns the name without alias or version, or null if the address is not the invocation of a function.</summary>
    /// <param name="uri">The address, in which stage variables are replaced already.</param>
    public static string? FindName(string uri)
    {
        var start = uri.LastIndexOf(Marker, StringComparison.Ordinal);
        if (start < 0 || !(uri.EndsWith(InvocationUris.Buffered, StringComparison.Ordinal) || InvocationUris.IsStreamed(uri)))
        {
            return null;
        }

        var name = uri.AsSpan(start + Marker.Length);
        name = name[..name.IndexOfAny(':', '/')];
        return name.IsEmpty ? null : name.ToString();
    }
}
