namespace Sluice.Testing.Backends;

/// <summary>An HTTP backend that a test answers, or lets be called.</summary>
/// <param name="Server">Scheme, host and port; null for every server.</param>
/// <param name="Path">How the path begins, without a slash at its end.</param>
/// <param name="Invoker">Makes the answers; null if the backend is called over the network.</param>
internal sealed record HttpBackend(string? Server, string Path, HttpMessageInvoker? Invoker)
{
    /// <summary>Makes the backend at an address.</summary>
    /// <exception cref="ArgumentException">The address is not an HTTP address.</exception>
    public static HttpBackend At(string address, HttpMessageInvoker? invoker)
    {
        if (address == "*")
        {
            return new(null, "", invoker);
        }

        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Query.Length == 0
            ? new(uri.GetLeftPart(UriPartial.Authority), uri.AbsolutePath.TrimEnd('/'), invoker)
            : throw new ArgumentException(
                $"'{address}' is not how an HTTP address begins. Give scheme, host and, if you want, a path, such as https://stock.example.com/v1.",
                nameof(address));
    }

    /// <summary>Returns whether an address is below this one.</summary>
    public bool Serves(Uri address)
        => (Server is null || Server.Equals(address.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase))
            && address.AbsolutePath.StartsWith(Path, StringComparison.Ordinal)
            && (Path.Length == address.AbsolutePath.Length || Path.Length == 0 || address.AbsolutePath[Path.Length] == '/');
}
