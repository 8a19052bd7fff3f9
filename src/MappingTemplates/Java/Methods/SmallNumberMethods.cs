using Sluice.MappingTemplates.Java.Classes;
using Sluice.MappingTemplates.Java.Values;
using static Sluice.MappingTemplates.Java.Methods.Arguments;

namespace Sluice.MappingTemplates.Java.Methods;

/// <summary>
/// The methods of <c>java.lang.Short</c> and <c>java.lang.Byte</c>. A template gets such values only from conversions and from <c>getBytes()</c>.
/// </summary>
internal static class SmallNumberMethods
{
    public static readonly JavaMethod[] Short =
    [
        new("compareTo(Short)", static (t, a, _) => (short)t - Cast.To<short>(a[0], "java.lang.Short")),
        new("compareTo(Object)", static (t, a, _) => (short)t - Cast.To<short>(a[0], "java.lang.Short")),
        new("static parseShort(String)", static (_, a, _) => (short)IntegerText.Parse((string?)a[0], 10, short.MinValue, short.MaxValue)),
        new("static parseShort(String,int)", static (_, a, _) => (short)IntegerText.Parse((string?)a[0], Int(a[1]), short.MinValue, short.MaxValue)),
        new("static valueOf(String)", static (_, a, _) => (short)IntegerText.Parse((string?)a[0], 10, short.MinValue, short.MaxValue)),
        new("static valueOf(String,int)", static (_, a, _) => (short)IntegerText.Parse((string?)a[0], Int(a[1]), short.MinValue, short.MaxValue)),
        new("static valueOf(short)", static (_, a, _) => (short)Int(a[0])),
        new("static compare(short,short)", static (_, a, _) => Int(a[0]) - Int(a[1])),
        new("static hashCode(short)", static (_, a, _) => Int(a[0])),
        new("static toString(short)", static (_, a, b) => JavaValue.ToText(Int(a[0]), b)),
        new("static decode(String)", static (_, a, _) => (short)IntegerText.Decode(Str(a[0]), short.MinValue, short.MaxValue)),
        new("static toUnsignedInt(short)", static (_, a, _) => (int)(ushort)Int(a[0])),
    ];

    public static readonly JavaMethod[] Byte =
    [
        new("compareTo(Byte)", static (t, a, _) => (sbyte)t - Cast.To<sbyte>(a[0], "java.lang.Byte")),
        new("compareTo(Object)", static (t, a, _) => (sbyte)t - Cast.To<sbyte>(a[0], "java.lang.Byte")),
        new("static parseByte(String)", static (_, a, _) => (sbyte)IntegerText.Parse((string?)a[0], 10, sbyte.MinValue, sbyte.MaxValue)),
        new("static parseByte(String,int)", static (_, a, _) => (sbyte)IntegerText.Parse((string?)a[0], Int(a[1]), sbyte.MinValue, sbyte.MaxValue)),
        new("static valueOf(String)", static (_, a, _) => (sbyte)IntegerText.Parse((string?)a[0], 10, sbyte.MinValue, sbyte.MaxValue)),
        new("static valueOf(String,int)", static (_, a, _) => (sbyte)IntegerText.Parse((string?)a[0], Int(a[1]), sbyte.MinValue, sbyte.MaxValue)),
        new("static valueOf(byte)", static (_, a, _) => (sbyte)Int(a[0])),
        new("static compare(byte,byte)", static (_, a, _) => Int(a[0]) - Int(a[1])),
        new("static hashCode(byte)", static (_, a, _) => Int(a[0])),
        new("static toString(byte)", static (_, a, b) => JavaValue.ToText(Int(a[0]), b)),
        new("static decode(String)", static (_, a, _) => (sbyte)IntegerText.Decode(Str(a[0]), sbyte.MinValue, sbyte.MaxValue)),
        new("static toUnsignedInt(byte)", static (_, a, _) => Int(a[0]) & 0xff),
    ];
}
