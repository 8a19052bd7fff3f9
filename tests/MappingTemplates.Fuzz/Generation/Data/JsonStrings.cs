using System.Globalization;
using System.Text;

namespace Sluice.MappingTemplates.Fuzz.Generation.Data;

/// <summary>JSON strings with more or less escaping than they need, as clients write them.</summary>
internal static class JsonStrings
{
    public static string Quote(Dice dice, string value)
    {
        var all = dice.Chance(5);
        var slashes = dice.Chance(10);
        var text = new StringBuilder("\"");
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' or '\\' => text.Append('\\').Append(c),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                '/' when slashes => text.Append("\\/"),
                _ when all || c < ' ' || (char.IsSurrogate(c) && slashes) => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => text.Append(c),
            };
        }

        return text.Append('"').ToString();
    }
}
