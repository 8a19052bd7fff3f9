namespace Sluice.Generator.Parsing.Backends;

/// <summary>A backend's base address: a scheme, a host, perhaps a path, and stage variables after the scheme.</summary>
internal static class BackendUri
{
    /// <summary>Why API Gateway would not take the address; null where it would.</summary>
    public static string? Problem(string uri)
    {
        var text = StageVariableText.Fill(uri, "v");
        return text is null ? "a stage variable is written ${stageVariables.NAME}, with letters, digits and '_'."
            : !Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.Host.Length == 0
                || !uri.StartsWith(address.Scheme + "://", StringComparison.Ordinal)
                ? $"'{uri}' is not an address. Write a scheme and a host, such as https://api.example.com/v1."
            : address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0
                ? $"'{uri}' holds more than scheme, host and path. Put query values into [SendQuery]."
            : uri.IndexOfAny([' ', '"', '\\', '<', '>']) >= 0 || text.IndexOfAny(['{', '}']) >= 0
                ? $"'{uri}' holds a character that an address has not."
            : null;
    }
}
