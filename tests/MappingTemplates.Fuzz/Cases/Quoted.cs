using System.Globalization;
using System.Text;

namespace Sluice.MappingTemplates.Fuzz.Cases;

/// <summary>Text on one line, so that a person sees each blank and newline.</summary>
internal static class Quoted
{
    public static string Text(string text)
    {
        var line = new StringBuilder("«");
        foreach (var c in text)
        {
            _ = c switch
            {
                '\n' => line.Append("\\n"),
                '\r' => line.Append("\\r"),
                '\t' => line.Append("\\t"),
                _ when char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' => line.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => line.Append(c),
            };
        }

        return line.Append('»').ToString();
    }
}
