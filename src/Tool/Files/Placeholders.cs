using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Templates;

namespace Sluice.Tool.Files;

/// <summary>
/// Fills in the placeholders of Terraform's <c>templatefile</c>: <c>${name}</c>. Only the names that are given count, because mapping templates have
/// references of the same form. <c>$${name}</c> stands for <c>${name}</c> itself.
/// </summary>
internal static partial class Placeholders
{
    /// <param name="utf8">The text.</param>
    /// <param name="file">The name of the file.</param>
    /// <param name="inputs">The values that are given.</param>
    /// <param name="others">Receives the values for which the text has no placeholder.</param>
    /// <returns>The text with the values, or null if no value has a placeholder.</returns>
    /// <exception cref="DocumentException">Values are given, and the text is not UTF-8 or has a directive (<c>%{ if … }</c>).</exception>
    public static byte[]? Fill(byte[] utf8, string file, TemplateInputs inputs, out IReadOnlyDictionary<string, string> others)
    {
        others = inputs.Values;
        if (inputs.Values.Count == 0)
        {
            return null;
        }

        if (!Utf8.IsValid(utf8))
        {
            throw new DocumentException(file, "$", "the file is not in UTF-8. Save it as UTF-8.");
        }

        var text = Encoding.UTF8.GetString(utf8);
        var used = new HashSet<string>(StringComparer.Ordinal);
        var filled = Placeholder().Replace(text, match =>
        {
            var name = match.Groups[2].Value;
            if (match.Groups[1].Length > 0 || !inputs.Values.TryGetValue(name, out var value))
            {
                return match.Value;
            }

            used.Add(name);
            return value;
        });
        if (used.Count == 0)
        {
            return null;
        }

        if (Directive().Match(text) is { Success: true } directive)
        {
            throw new DocumentException(
                file, "$", $"'{directive.Value}' is a directive of Terraform, which this gateway does not run. Give it the rendered document.", null,
                PositionOf(text, directive.Index));
        }

        others = inputs.Values.Where(pair => !used.Contains(pair.Key)).ToDictionary(StringComparer.Ordinal);
        return Encoding.UTF8.GetBytes(filled.Replace("$${", "${", StringComparison.Ordinal));
    }

    private static FilePosition PositionOf(string text, int index)
    {
        var before = text.AsSpan(0, index);
        return new(before.Count('\n') + 1, index - before.LastIndexOf('\n'));
    }

    [GeneratedRegex(@"(\$?)\$\{\s*([A-Za-z_][A-Za-z0-9_.]*)\s*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"(?<!%)%\{\s*(?:if|for|else|endif|endfor)\b[^}]{0,60}", RegexOptions.CultureInvariant)]
    private static partial Regex Directive();
}
