namespace Sluice.Generator.Parsing.Types;

internal static class JsonNames
{
    /// <summary>
    /// Converts a name like <c>JsonNamingPolicy.CamelCase</c>: leading capitals become lower case, except for the one that starts the next word.
    /// </summary>
    public static string CamelCase(string name)
    {
        var chars = name.ToCharArray();
        for (var i = 0; i < chars.Length && char.IsUpper(chars[i]); i++)
        {
            var next = i + 1 < chars.Length ? chars[i + 1] : '\0';
            if (i > 0 && next != '\0' && !char.IsUpper(next))
            {
                // "IOStream" becomes "ioStream". As in System.Text.Json, "ID Card" becomes "id Card".
                if (next == ' ')
                {
                    chars[i] = char.ToLowerInvariant(chars[i]);
                }

                break;
            }

            chars[i] = char.ToLowerInvariant(chars[i]);
        }

        return new(chars);
    }
}
