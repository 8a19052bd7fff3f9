using Sluice.MappingTemplates.Java.Classes;
using Sluice.MappingTemplates.Java.Values;
using static Sluice.MappingTemplates.Java.Methods.Arguments;

namespace Sluice.MappingTemplates.Java.Methods;

/// <summary>The methods of <c>java.lang.Boolean</c>.</summary>
internal static class BooleanMethods
{
    public static readonly JavaMethod[] Table =
    [
        new("describeConstable()", Unsupported),
        new("booleanValue()", static (t, _, _) => t),
        new("compareTo(Boolean)", static (t, a, _) => Compare((bool)t, Bool(a[0]))),
        new("compareTo(Object)", static (t, a, _) => Compare((bool)t, Cast.To<bool>(a[0], "java.lang.Boolean"))),
        new("static compare(boolean,boolean)", static (_, a, _) => Compare(Bool(a[0]), Bool(a[1]))),
        new("static getBoolean(String)", static (_, _, _) => false),
        new("static hashCode(boolean)", static (_, a, b) => JavaValue.HashCode(a[0], b)),
        new("static logicalAnd(boolean,boolean)", static (_, a, _) => Bool(a[0]) & Bool(a[1])),
        new("static logicalOr(boolean,boolean)", static (_, a, _) => Bool(a[0]) | Bool(a[1])),
        new("static logicalXor(boolean,boolean)", static (_, a, _) => Bool(a[0]) ^ Bool(a[1])),
        new("static parseBoolean(String)", static (_, a, _) => Parse((string?)a[0])),
        new("static toString(boolean)", static (_, a, b) => JavaValue.ToText(a[0], b)),
        new("static valueOf(boolean)", static (_, a, _) => a[0]),
        new("static valueOf(String)", static (_, a, _) => Parse((string?)a[0])),
    ];

    private static int Compare(bool left, bool right) => left == right ? 0 : left ? 1 : -1;

    private static bool Parse(string? text) => string.Equals(text, "true", StringComparison.OrdinalIgnoreCase);
}
