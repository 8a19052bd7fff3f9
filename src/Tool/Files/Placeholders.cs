using System.Text;
using System.Text.Json;
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
    /// <exception cref="DocumentException">The text has a directive (<c>%{ if … }</c>), or values are given and the text is not UTF-8.</exception>
    public static byte[]? Fill(byte[] utf8, string file, TemplateInputs inputs, out IReadOnlyDictionary<string, string> others)
    {
        others = inputs.Values;
        if (!Utf8.IsValid(utf8))
        {
            return inputs.Values.Count == 0 ? null : throw new DocumentException(file, "$", "the file is not in UTF-8. Save it as UTF-8.");
        }

        var text = Encoding.UTF8.GetString(utf8);
        if (Directive().Match(text) is { Success: true } directive)
        {
            throw new DocumentException(
                file,
                "$",
                $"'{directive.Groups[1].Value}' is a directive of Terraform's templatefile, which this command does not evaluate. Give it the file that "
                + "Terraform renders, for example with an output of the templatefile call.",
                null,
                PositionOf(text, directive.Groups[1].Index));
        }

        var used = new HashSet<string>(StringComparer.Ordinal);
        var filled = inputs.Values.Count == 0 ? text : Placeholder().Replace(text, match =>
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

        others = inputs.Values.Where(pair => !used.Contains(pair.Key)).ToDictionary(StringComparer.Ordinal);
        return Encoding.UTF8.GetBytes(filled.Replace("$${", "${", StringComparison.Ordinal));
    }

    /// <summary>Returns the error about a placeholder in the line in which a text is not JSON or not YAML, or null if that line has none.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="problem">Why the text could not be read.</param>
    /// <param name="inputs">Says how to give a value.</param>
    public static DocumentException? FindCause(byte[] utf8, DocumentException problem, TemplateInputs inputs)
    {
        var line = problem.Position?.Line ?? (int)((problem.InnerException as JsonException)?.LineNumber + 1 ?? 0);
        var text = Encoding.UTF8.GetString(utf8);
        var start = line <= 0 ? -1 : StartOf(text, line);
        var length = start < 0 ? 0 : text.AsSpan(start).IndexOf('\n') is >= 0 and var end ? end : text.Length - start;
        return start >= 0 && Placeholder().Match(text, start, length) is { Success: true } match && match.Groups[1].Length == 0
            ? new(
                problem.File,
                "$",
                $"the placeholder '{match.Value}' has no value, and with it the file is not JSON or YAML here. {inputs.CureOf(match.Groups[2].Value)}",
                problem,
                PositionOf(text, match.Index))
            : null;
    }

    private static int StartOf(string text, int line)
    {
        var start = 0;
        for (; line > 1 && start >= 0; line--)
        {
            start = text.IndexOf('\n', start) is >= 0 and var end ? end + 1 : -1;
        }

        return start;
    }

    private static FilePosition PositionOf(string text, int index)
    {
        var before = text.AsSpan(0, index);
        return new(before.Count('\n') + 1, index - before.LastIndexOf('\n'));
    }

    [GeneratedRegex(@"(\$?)\$\{\s*([A-Za-z_][A-Za-z0-9_.]*)\s*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();

    // A line that begins with a number sign is a comment of YAML.
    [GeneratedRegex(
        @"^(?![ \t]*#).*?(?<!%)(%\{~?\s*(?:if|for|else|endif|endfor)\b[^}\n]{0,60}\}?)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Directive();
}
