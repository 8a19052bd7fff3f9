using Sluice.LocalGateway.Json;

namespace Sluice.Tool.Options;

/// <summary>Reads the value of an option of the form <c>name=value</c>.</summary>
internal static class NamedValue
{
    /// <summary>Returns the name and the value.</summary>
    /// <exception cref="DocumentException">The text has no name or no equals sign.</exception>
    public static (string Name, string Value) Read(string text, string command, string option)
        => text.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals
            ? (text[..equals], text[(equals + 1)..])
            : throw new DocumentException(
                command, option, $"'{text}' is not of the form name=value. Write the name, '=' and the value, such as {option} id=7.");
}
