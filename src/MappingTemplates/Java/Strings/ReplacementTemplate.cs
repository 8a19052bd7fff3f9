using System.Text.RegularExpressions;
using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Output;
using Sluice.MappingTemplates.Java.Regex;

namespace Sluice.MappingTemplates.Java.Strings;

/// <summary>
/// Reads a replacement with <c>$1</c>, <c>${name}</c> and <c>\</c> as <c>Matcher.appendReplacement</c> does. Errors in it are reported only at a match.
/// </summary>
internal static class ReplacementTemplate
{
    public static void Append(StringSink sink, string replacement, JavaRegex regex, Match match)
    {
        for (var i = 0; i < replacement.Length; i++)
        {
            switch (replacement[i])
            {
                case '\\':
                    i++;
                    sink.Append(i < replacement.Length ? replacement[i] : throw JavaException.IllegalArgument("character to be escaped is missing"));
                    break;
                case '$':
                    var group = ReadGroup(replacement, ref i, regex);
                    sink.Append(match.Groups[group].ValueSpan);
                    break;
                default:
                    var end = replacement.AsSpan(i).IndexOfAny('\\', '$');
                    end = end < 0 ? replacement.Length : i + end;
                    sink.Append(replacement.AsSpan(i, end - i));
                    i = end - 1;
                    break;
            }
        }
    }

    /// <summary>Returns the text of a replacement without groups and escapes; null if it must be read at each match.</summary>
    public static string? Unescaped(string replacement) => replacement.AsSpan().ContainsAny('\\', '$') ? null : replacement;

    private static int ReadGroup(string replacement, ref int i, JavaRegex regex)
    {
        i++;
        if (i >= replacement.Length)
        {
            throw JavaException.IllegalArgument("illegal group reference: group index is missing");
        }

        if (replacement[i] == '{')
        {
            return ReadNamedGroup(replacement, ref i, regex);
        }

        if (!char.IsAsciiDigit(replacement[i]))
        {
            throw JavaException.IllegalArgument("illegal group reference: '$' begins the reference to a group; write '\\$' for the character");
        }

        var group = replacement[i] - '0';
        while (i + 1 < replacement.Length && char.IsAsciiDigit(replacement[i + 1]) && (group * 10) + replacement[i + 1] - '0' <= regex.Groups)
        {
            group = (group * 10) + replacement[++i] - '0';
        }

        return group <= regex.Groups ? group : throw new JavaException("IndexOutOfBoundsException", $"No group {group}");
    }

    private static int ReadNamedGroup(string replacement, ref int i, JavaRegex regex)
    {
        var start = i + 1;
        i = start;
        while (i < replacement.Length && char.IsAsciiLetterOrDigit(replacement[i]))
        {
            i++;
        }

        var name = replacement[start..i];
        if (name.Length == 0)
        {
            throw JavaException.IllegalArgument("named capturing group is missing its name");
        }

        if (i >= replacement.Length || replacement[i] != '}')
        {
            throw JavaException.IllegalArgument("named capturing group is missing trailing '}'");
        }

        var group = regex.GroupNumber(name);
        return group >= 0 && !char.IsAsciiDigit(name[0]) ? group : throw JavaException.IllegalArgument($"No group with name {{{name}}}");
    }
}
