using Sluice.MappingTemplates.Syntax;
using Sluice.MappingTemplates.Text;

namespace Sluice.MappingTemplates.Parsing;

/// <summary>Reads a reference's name, and the characters before it (backslashes, <c>$</c>, <c>!</c>, <c>{</c>), from its first token.</summary>
internal static class ReferencePrefix
{
    public static void Read(ReferenceSyntax node, SharedStrings names)
    {
        var token = node.First;
        if (token.Image.IndexOf("\\!", StringComparison.Ordinal) >= 0)
        {
            node.FullText = node.Literal;
            ReadEscapedBang(node, token.Image);
            return;
        }

        var slashes = 0;
        while (slashes < token.Image.Length && token.Image[slashes] == '\\')
        {
            slashes++;
        }

        node.IsEscaped = slashes % 2 != 0;
        node.EscapePrefix = new string('\\', slashes / 2);
        token.Image = token.Image.Substring(slashes);
        var dollar = token.Image.LastIndexOf('$');
        if (dollar > 0)
        {
            node.Prefix = token.Image.Substring(0, dollar);
            token.Image = token.Image.Substring(dollar);
        }

        node.NullText = node.FullText = node.Literal;
        ReadName(node, token, names);
    }

    private static void ReadName(ReferenceSyntax node, Token token, SharedStrings names)
    {
        var image = token.Image;
        if (image.StartsWith("$!", StringComparison.Ordinal))
        {
            if (!node.IsEscaped)
            {
                node.NullText = "";
            }

            node.Name = image.StartsWith("$!{", StringComparison.Ordinal) ? token.Next!.Image : names.Get(image.AsSpan(2));
        }
        else if (image == "${")
        {
            node.Name = token.Next!.Image;
        }
        else if (image.StartsWith("$", StringComparison.Ordinal))
        {
            node.Name = names.Get(image.AsSpan(1));
        }
        else
        {
            node.IsBareWord = true;
            node.Name = image;
        }
    }

    // $\!a is not a reference: it prints its text without one of the backslashes.
    private static void ReadEscapedBang(ReferenceSyntax node, string image)
    {
        node.IsEscapedBang = true;
        var start = image.IndexOf('$');
        if (start < 0)
        {
            node.NullText = node.Name = image;
            return;
        }

        while (start < image.Length && image[start] != '\\')
        {
            start++;
        }

        var end = start;
        while (end < image.Length && image[end] == '\\')
        {
            end++;
        }

        node.NullText = image.Substring(0, start) + image.Substring(start, end - start - 1) + image.Substring(end);
        node.Name = node.NullText;
    }
}
