namespace Sluice.Generator.Parsing.Backends;

/// <summary>Checks a backend's base URL: a scheme, a host, an optional path, and stage variables after the scheme.</summary>
internal static class BackendUri
{
    /// <summary>Returns the reason why API Gateway would not accept the URL, or null if it would.</summary>
    public static string? Problem(string uri)
    {
        var text = StageVariableText.Fill(uri, "v");
        return text is null ? "a stage variable is written ${stageVariables.NAME}, with letters, digits and '_'."
            : !Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.Host.Length == 0
                || !uri.StartsWith(address.Scheme + "://", StringComparison.Ordinal)
                ? $"'{uri}' is not a URL. Write a scheme and a host, such as https://api.example.com/v1."
            : address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0
                ? $"'{uri}' contains more than a scheme, a host and a path. Put query values into [SendQuery]."
            : uri.IndexOfAny([' ', '"', '\\', '<', '>']) >= 0 || text.IndexOfAny(['{', '}']) >= 0
                ? $"'{uri}' contains a character that is not allowed in a URL."
            : null;
    }
}
