using System.ComponentModel.DataAnnotations;

namespace Library.Common;

/// <summary>Checks that a text is an ISBN: 13 digits, of which the last one is the check digit.</summary>
public sealed class IsbnAttribute() : ValidationAttribute("{0} must be an ISBN of 13 digits with the right check digit.")
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is not string isbn || (isbn.Length == 13 && isbn.All(char.IsAsciiDigit) && Sum(isbn) % 10 == 0);

    private static int Sum(string isbn) => isbn.Select((digit, i) => (digit - '0') * (i % 2 == 0 ? 1 : 3)).Sum();
}
