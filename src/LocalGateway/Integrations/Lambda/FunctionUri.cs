using Sluice.Contract;
using Sluice.LocalGateway.Basics;

namespace Sluice.LocalGateway.Integrations.Lambda;

/// <summary>Reads the name of the function from the address of an integration.</summary>
internal static class FunctionUri
{
    private const string Marker = ":function:";
    private const string Folder = "/functions/";
    private const string ArnAttribute = ".Arn";

    /// <summary>Returns the name without alias or version, or null if the address is not the invocation of a function.</summary>
    /// <param name="uri">
    /// The address, in which stage variables are replaced already. If another tool fills in the address, or the function's ARN in it, the name of that
    /// placeholder stands for the function.
    /// </param>
    public static string? FindName(string uri)
    {
        if (WholePlaceholder.NameOf(uri) is { } whole)
        {
            return whole;
        }

        var isInvocation = uri.EndsWith(InvocationUris.Buffered, StringComparison.Ordinal) || InvocationUris.IsStreamed(uri);
        if (isInvocation && uri.LastIndexOf(Marker, StringComparison.Ordinal) is >= 0 and var start)
        {
            var name = uri[(start + Marker.Length)..];
            name = name[..name.AsSpan().IndexOfAny(':', '/')];
            return name.Length == 0 ? null : WholePlaceholder.NameOf(name) ?? name;
        }

        var folder = uri.LastIndexOf(Folder, StringComparison.Ordinal);
        return isInvocation && folder >= 0 && WholePlaceholder.NameOf(uri[(folder + Folder.Length)..uri.LastIndexOf('/')]) is { } arn
            ? arn.EndsWith(ArnAttribute, StringComparison.Ordinal) ? arn[..^ArnAttribute.Length] : arn
            : null;
    }
}
