namespace Sluice.Generator.Parsing.Types;

internal static class JsonNames
{
    /// <summary>As <c>JsonNamingPolicy.CamelCase</c>: a leading run of capitals is lowered up to the start of the next word.</summary>
    public static string CamelCase(string name)
    {
        var chars = name.ToCharArray();
        for (var i = 0; i < chars.Length && char.IsUpper(chars[i]); i++)
        {
            var next = i + 1 < chars.Length ? chars[i + 1] : '\0';
            if (i > 0 && next != '\0' && !char.IsUpper(next))
            {
                // "IOStream" is "ioStream", and "ID Card" would be "id Card".
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
