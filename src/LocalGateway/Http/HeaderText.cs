using System.Buffers;

namespace Sluice.LocalGateway.Http;

/// <summary>
/// Checks the names and cleans the values of headers. Templates and functions set headers from values that clients send, so every header is checked.
/// </summary>
internal static class HeaderText
{
    private static readonly SearchValues<char> TokenCharacters
        = SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private static readonly SearchValues<char> ControlCharacters = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Where(code => code != '\t').Select(code => (char)code), '\x7f']);

    public static bool IsName(string name) => name.Length > 0 && !name.AsSpan().ContainsAnyExcept(TokenCharacters);

    /// <summary>
    /// Returns the value with a space in place of each control character, because a client could use a line break to add a header of its own.
    /// </summary>
    public static string Clean(string value)
        => value.AsSpan().ContainsAny(ControlCharacters)
            ? string.Create(value.Length, value, static (target, source) =>
            {
                for (var index = 0; index < source.Length; index++)
                {
                    target[index] = ControlCharacters.Contains(source[index]) ? ' ' : source[index];
                }
            })
            : value;
}
