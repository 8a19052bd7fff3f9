using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Classes;
using Sluice.MappingTemplates.Java.Formatting;
using Sluice.MappingTemplates.Java.Output;
using Sluice.MappingTemplates.Java.Strings;
using Sluice.MappingTemplates.Java.Values;
using static Sluice.MappingTemplates.Java.Methods.Arguments;

namespace Sluice.MappingTemplates.Java.Methods;

/// <summary>The static methods of <c>java.lang.String</c>. A template calls them on any text.</summary>
internal static class StringStaticMethods
{
    public static readonly JavaMethod[] Table =
    [
        new("static compare(CharSequence,CharSequence)", static (_, a, _) => JavaString.CompareTo(Str(a[0]), Str(a[1]))),
        new("static copyValueOf(char[])", static (_, a, _) => OfChars(ArrayOf(a[0]), 0, null)),
        new("static copyValueOf(char[],int,int)", static (_, a, _) => OfChars(ArrayOf(a[0]), Int(a[1]), Int(a[2]))),
        new("static format(String,Object[])", static (_, a, b) => JavaFormatter.Format(Str(a[0]), FormatArguments(a[1], Str(a[0])), b)),
        new("static format(Locale,String,Object[])", static (_, a, b) => JavaFormatter.Format(Str(a[1]), FormatArguments(a[2], Str(a[1])), b)),
        new("static join(CharSequence,CharSequence[])", static (_, a, b) => Join(Str(a[0]), ArrayOf(a[1]).Items, b)),
        new("static join(CharSequence,Iterable)", static (_, a, b) => Join(Str(a[0]), Collection(a[1]).ToArray(b), b)),
        new("static valueOf(Object)", static (_, a, b) => JavaValue.ToText(a[0], b)),
        new("static valueOf(boolean)", static (_, a, b) => JavaValue.ToText(a[0], b)),
        new("static valueOf(char)", static (_, a, b) => JavaValue.ToText(a[0], b)),
        new("static valueOf(int)", static (_, a, b) => JavaValue.ToText(Int(a[0]), b)),
        new("static valueOf(long)", static (_, a, b) => JavaValue.ToText(Long(a[0]), b)),
        new("static valueOf(float)", static (_, a, b) => JavaValue.ToText(Float(a[0]), b)),
        new("static valueOf(double)", static (_, a, b) => JavaValue.ToText(Double(a[0]), b)),
        new("static valueOf(char[])", static (_, a, _) => OfChars(ArrayOf(a[0]), 0, null)),
        new("static valueOf(char[],int,int)", static (_, a, _) => OfChars(ArrayOf(a[0]), Int(a[1]), Int(a[2]))),
    ];

    private static string Join(string separator, object?[] items, Budget budget)
    {
        using var sink = new StringSink(budget.MaxLength);
        for (var i = 0; i < items.Length; i++)
        {
            if (i > 0)
            {
                sink.Append(separator);
            }

            sink.Append(items[i] is null ? "null" : Cast.To<string>(items[i], "CharSequence"));
        }

        return sink.ToString();
    }

    private static string OfChars(JavaArray chars, int offset, int? count)
    {
        var length = count ?? chars.Items.Length;
        if (offset < 0 || length < 0 || offset > chars.Items.Length - length)
        {
            throw JavaException.StringIndexOutOfBounds($"offset {offset}, count {length}, length {chars.Items.Length}");
        }

        var text = new char[length];
        for (var i = 0; i < length; i++)
        {
            text[i] = Char(chars.Items[offset + i]);
        }

        return new string(text);
    }
}
