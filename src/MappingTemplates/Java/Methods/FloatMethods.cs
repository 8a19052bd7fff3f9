using Sluice.MappingTemplates.Java.Classes;
using Sluice.MappingTemplates.Java.Numbers;
using static Sluice.MappingTemplates.Java.Methods.Arguments;

namespace Sluice.MappingTemplates.Java.Methods;

/// <summary>The methods of <c>java.lang.Float</c>. A template gets such a value only from <c>floatValue()</c>.</summary>
internal static class FloatMethods
{
    public static readonly JavaMethod[] Table =
    [
        new("describeConstable()", Unsupported),
        new("compareTo(Float)", static (t, a, _) => DoubleMethods.Compare((float)t, Cast.To<float>(a[0], "java.lang.Float"))),
        new("compareTo(Object)", static (t, a, _) => DoubleMethods.Compare((float)t, Cast.To<float>(a[0], "java.lang.Float"))),
        new("isInfinite()", static (t, _, _) => float.IsInfinity((float)t)),
        new("isNaN()", static (t, _, _) => float.IsNaN((float)t)),
        new("static compare(float,float)", static (_, a, _) => DoubleMethods.Compare(Float(a[0]), Float(a[1]))),
        new("static isFinite(float)", static (_, a, _) => float.IsFinite(Float(a[0]))),
        new("static isInfinite(float)", static (_, a, _) => float.IsInfinity(Float(a[0]))),
        new("static isNaN(float)", static (_, a, _) => float.IsNaN(Float(a[0]))),
        new("static max(float,float)", static (_, a, _) => Math.Max(Float(a[0]), Float(a[1]))),
        new("static min(float,float)", static (_, a, _) => Math.Min(Float(a[0]), Float(a[1]))),
        new("static sum(float,float)", static (_, a, _) => Float(a[0]) + Float(a[1])),
        new("static parseFloat(String)", static (_, a, _) => (float)FloatText.ParseDouble(Str(a[0]))),
        new("static valueOf(String)", static (_, a, _) => (float)FloatText.ParseDouble(Str(a[0]))),
        new("static valueOf(float)", static (_, a, _) => Float(a[0])),
        new("static toHexString(float)", static (_, a, _) => FloatText.ToHex(Float(a[0]))),
        new("static toString(float)", static (_, a, _) => JavaDouble.ToText(Float(a[0]))),
    ];
}
