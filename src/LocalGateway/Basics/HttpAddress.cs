using System.Diagnostics.CodeAnalysis;

namespace Sluice.LocalGateway.Basics;

/// <summary>Reads the address of a server that answers in place of AWS. A part of it that no request would have is a mistake.</summary>
internal static class HttpAddress
{
    /// <summary>Reads an address.</summary>
    /// <param name="text">The address.</param>
    /// <param name="address">The address, if it can be used.</param>
    /// <param name="problem">What is wrong with it, as the end of a message; null if nothing is.</param>
    public static bool TryRead(string? text, [NotNullWhen(true)] out Uri? address, [NotNullWhen(false)] out string? problem)
    {
        var isAddress = Uri.TryCreate(text, UriKind.Absolute, out address);
        problem = isAddress ? FindMistake(address!) : NoAddress(text);
        return problem is null;
    }

    /// <summary>Returns what is wrong with an address, as the end of a message; null if nothing is.</summary>
    public static string? FindMistake(Uri address)
        => !address.IsAbsoluteUri || address.Scheme is not ("http" or "https") ? NoAddress(address.OriginalString)
            : address.UserInfo.Length > 0 ? "the address has a user or a password, which no request would have. Remove both."
            : address.Fragment.Length > 0 ? "the address has a '#', and nothing that follows it is sent. Remove this part."
            : address.Query.Length > 0 && address.AbsolutePath == "/" ? "the address has a query string, which no request would have. Remove it."
            : null;

    private static string NoAddress(string? text) => $"'{text}' is not an http or https address. Give one, such as http://127.0.0.1:5000.";
}
