using Sluice.MappingTemplates.Evaluation;
using Sluice.MappingTemplates.Java;
using Sluice.MappingTemplates.Values;
using static Sluice.MappingTemplates.Methods.Arguments;

namespace Sluice.MappingTemplates.Methods;

/// <summary><c>java.lang.String</c>: its static methods, which a template calls on any text.</summary>
internal static class StringStaticMethods
{
    public static readonly JavaMethod[] Table =
    [
        new("static compare(CharSequence,CharSequence)", static (_, a) => JavaString.CompareTo(Str(a[0]), Str(a[1]))),
        new("static copyValueOf(char[])", static (_, a) => StringOperations.OfChars(ArrayOf(a[0]), 0, null)),
        new("static copyValueOf(char[],int,int)", static (_, a) => StringOperations.OfChars(ArrayOf(a[0]), Int(a[1]), Int(a[2]))),
        new("static format(String,Object[])", static (_, a) => JavaString.Format(Str(a[0]), FormatArguments(a[1], Str(a[0])), RenderLimits.Current)),
        new("static format(Locale,String,Object[])", static (_, a) => JavaString.Format(Str(a[1]), FormatArguments(a[2], Str(a[1])), RenderLimits.Current)),
        new("static join(CharSequence,CharSequence[])", static (_, a) => Join(Str(a[0]), ArrayOf(a[1]).Items)),
        new("static join(CharSequence,Iterable)", static (_, a) => Join(Str(a[0]), Collection(a[1]).ToArray())),
        new("static valueOf(Object)", static (_, a) => JavaValue.ToText(a[0])),
        new("static valueOf(boolean)", static (_, a) => JavaValue.ToText(a[0])),
        new("static valueOf(char)", static (_, a) => JavaValue.ToText(a[0])),
        new("static valueOf(int)", static (_, a) => JavaValue.ToText(Int(a[0]))),
        new("static valueOf(long)", static (_, a) => JavaValue.ToText(Long(a[0]))),
        new("static valueOf(float)", static (_, a) => JavaValue.ToText(Float(a[0]))),
        new("static valueOf(double)", static (_, a) => JavaValue.ToText(Double(a[0]))),
        new("static valueOf(char[])", static (_, a) => StringOperations.OfChars(ArrayOf(a[0]), 0, null)),
        new("static valueOf(char[],int,int)", static (_, a) => StringOperations.OfChars(ArrayOf(a[0]), Int(a[1]), Int(a[2]))),
    ];

    private static string Join(string separator, object?[] items)
    {
        using var sink = new Text.StringSink(RenderLimits.Current.MaxLength);
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
}
