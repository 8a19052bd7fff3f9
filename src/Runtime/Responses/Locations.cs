using System.Text;

namespace Sluice.Runtime;

/// <summary>Resolves the location of a result against the path that the client called (RFC 3986, section 5.2).</summary>
internal static class Locations
{
    /// <summary>Returns false for a URI with a scheme, or with a host.</summary>
    /// <param name="location">A URI reference.</param>
    public static bool IsRelative(string location)
    {
        if (location.StartsWith("//", StringComparison.Ordinal))
        {
            return false;
        }

        var end = location.AsSpan().IndexOfAny(":/?#");
        return end <= 0 || location[end] != ':' || !char.IsAsciiLetter(location[0]);
    }

    /// <summary>Returns the number of segments of a path, of which there is at least one. Several slashes count as one.</summary>
    /// <param name="path">The value of a variable that takes the rest of a path; null if it is not known.</param>
    public static int CountSegments(string? path) => Math.Max(1, path?.Split('/', StringSplitOptions.RemoveEmptyEntries).Length ?? 0);

    /// <summary>Returns the location as a path that begins with a slash. It is valid for every domain and port through which the client called.</summary>
    /// <param name="location">A relative location. If it begins with a slash, it is a path of the API.</param>
    /// <param name="path">The path that the client called, with the stage or base path.</param>
    /// <param name="segments">The number of segments at the end of the path that belong to the route.</param>
    public static string Resolve(string location, string path, int segments)
    {
        // API Gateway serves the same operation with slashes at the end of the path. Two slashes at its start would name a host.
        var own = path.Trim('/') is { Length: > 0 } trimmed ? "/" + trimmed : "";
        if (location.StartsWith('/'))
        {
            var prefix = own;
            for (; segments > 0 && prefix.Length > 0; segments--)
            {
                prefix = Parent(prefix);
            }

            return Encode(prefix.Length == 0 ? "/" + location.TrimStart('/') : prefix + location);
        }

        if (location.Length == 0 || location[0] is '?' or '#')
        {
            return Encode((own.Length == 0 ? "/" : own) + location);
        }

        var folder = Parent(own);
        while (location.StartsWith("./", StringComparison.Ordinal) || location.StartsWith("../", StringComparison.Ordinal))
        {
            folder = location[1] == '/' ? folder : Parent(folder);
            location = location[(location.IndexOf('/') + 1)..];
        }

        return Encode(folder + "/" + location.TrimStart('/'));
    }

    private static string Parent(string path) => path[..Math.Max(0, path.LastIndexOf('/'))].TrimEnd('/');

    // A header has only ASCII characters, and a client could end its line with others. Browsers read a backslash as a slash.
    private static string Encode(string location)
    {
        if (!location.AsSpan().ContainsAnyExceptInRange('!', '~') && !location.Contains('\\', StringComparison.Ordinal))
        {
            return location;
        }

        var text = new StringBuilder(location.Length + 16);
        foreach (var rune in location.EnumerateRunes())
        {
            text.Append(rune.Value is > ' ' and <= '~' and not '\\' ? rune.ToString() : Uri.EscapeDataString(rune.ToString()));
        }

        return text.ToString();
    }
}
