using System.Buffers;

namespace Sluice.LocalGateway.Http;

/// <summary>What may stand in a header. Templates and functions set headers from what clients send, so nothing gets past this.</summary>
internal static class HeaderText
{
    private static readonly SearchValues<char> TokenCharacters
        = SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private static readonly SearchValues<char> ControlCharacters = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Where(code => code != '\t').Select(code => (char)code), '\x7f']);

    public static bool IsName(string name) => name.Length > 0 && !name.AsSpan().ContainsAnyExcept(TokenCharacters);

    /// <summary>The value with a space in place of every control character: a line break would start a header of the client's own.</summary>
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
