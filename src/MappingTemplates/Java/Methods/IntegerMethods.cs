using System.Numerics;
using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Classes;
using Sluice.MappingTemplates.Java.Values;
using static Sluice.MappingTemplates.Java.Methods.Arguments;

namespace Sluice.MappingTemplates.Java.Methods;

/// <summary>The methods of <c>java.lang.Integer</c>.</summary>
internal static class IntegerMethods
{
    public static readonly JavaMethod[] Table =
    [
        new("describeConstable()", Unsupported),
        new("compareTo(Integer)", static (t, a, _) => Compare((int)t, Cast.To<int>(a[0], "java.lang.Integer"))),
        new("compareTo(Object)", static (t, a, _) => Compare((int)t, Cast.To<int>(a[0], "java.lang.Integer"))),
        new("static bitCount(int)", static (_, a, _) => BitOperations.PopCount((uint)Int(a[0]))),
        new("static compare(int,int)", static (_, a, _) => Compare(Int(a[0]), Int(a[1]))),
        new("static compareUnsigned(int,int)", static (_, a, _) => ((uint)Int(a[0])).CompareTo((uint)Int(a[1]))),
        new("static decode(String)", static (_, a, _) => IntegerText.DecodeInteger(Str(a[0]))),
        new("static divideUnsigned(int,int)", static (_, a, _) => (int)((uint)Int(a[0]) / (uint)NotZero(Int(a[1])))),
        new("static hashCode(int)", static (_, a, b) => JavaValue.HashCode(Int(a[0]), b)),
        new("static highestOneBit(int)", static (_, a, _) => Int(a[0]) == 0 ? 0 : (int)((uint)1 << BitOperations.Log2((uint)Int(a[0])))),
        new("static lowestOneBit(int)", static (_, a, _) => Int(a[0]) & -Int(a[0])),
        new("static max(int,int)", static (_, a, _) => Math.Max(Int(a[0]), Int(a[1]))),
        new("static min(int,int)", static (_, a, _) => Math.Min(Int(a[0]), Int(a[1]))),
        new("static numberOfLeadingZeros(int)", static (_, a, _) => BitOperations.LeadingZeroCount((uint)Int(a[0]))),
        new("static numberOfTrailingZeros(int)", static (_, a, _) => BitOperations.TrailingZeroCount((uint)Int(a[0]))),
        new("static parseInt(String)", static (_, a, _) => IntegerText.ParseInteger((string?)a[0], 10)),
        new("static parseInt(String,int)", static (_, a, _) => IntegerText.ParseInteger((string?)a[0], Int(a[1]))),
        new("static parseUnsignedInt(String)", static (_, a, _) => IntegerText.ParseUnsignedInteger((string?)a[0], 10)),
        new("static parseUnsignedInt(String,int)", static (_, a, _) => IntegerText.ParseUnsignedInteger((string?)a[0], Int(a[1]))),
        new("static remainderUnsigned(int,int)", static (_, a, _) => (int)((uint)Int(a[0]) % (uint)NotZero(Int(a[1])))),
        new("static reverse(int)", static (_, a, _) => Reverse(Int(a[0]))),
        new("static reverseBytes(int)", static (_, a, _) => System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(Int(a[0]))),
        new("static rotateLeft(int,int)", static (_, a, _) => (int)BitOperations.RotateLeft((uint)Int(a[0]), Int(a[1]))),
        new("static rotateRight(int,int)", static (_, a, _) => (int)BitOperations.RotateRight((uint)Int(a[0]), Int(a[1]))),
        new("static signum(int)", static (_, a, _) => Math.Sign(Int(a[0]))),
        new("static sum(int,int)", static (_, a, _) => unchecked(Int(a[0]) + Int(a[1]))),
        new("static toBinaryString(int)", static (_, a, b) => IntegerText.Unsigned((uint)Int(a[0]), 2, b)),
        new("static toHexString(int)", static (_, a, b) => IntegerText.Unsigned((uint)Int(a[0]), 16, b)),
        new("static toOctalString(int)", static (_, a, b) => IntegerText.Unsigned((uint)Int(a[0]), 8, b)),
        new("static toString(int)", static (_, a, b) => JavaValue.ToText(Int(a[0]), b)),
        new("static toString(int,int)", static (_, a, b) => IntegerText.Signed(Int(a[0]), Int(a[1]), b)),
        new("static toUnsignedString(int)", static (_, a, b) => IntegerText.Unsigned((uint)Int(a[0]), 10, b)),
        new("static toUnsignedString(int,int)", static (_, a, b) => IntegerText.Unsigned((uint)Int(a[0]), Int(a[1]), b)),
        new("static valueOf(int)", static (_, a, _) => Int(a[0])),
        new("static valueOf(String)", static (_, a, _) => IntegerText.ParseInteger((string?)a[0], 10)),
        new("static valueOf(String,int)", static (_, a, _) => IntegerText.ParseInteger((string?)a[0], Int(a[1]))),
        new("static getInteger(String)", static (_, _, _) => null),
        new("static getInteger(String,int)", static (_, a, _) => a[1]),
        new("static getInteger(String,Integer)", static (_, a, _) => a[1]),
        new("static toUnsignedLong(int)", static (_, a, _) => (long)(uint)Int(a[0])),
    ];

    private static int Compare(int left, int right) => left.CompareTo(right);

    private static int NotZero(int value) => value != 0 ? value : throw new JavaException("ArithmeticException", "/ by zero");

    private static int Reverse(int value)
    {
        uint result = 0;
        for (var i = 0; i < sizeof(int) * 8; i++)
        {
            result = (result << 1) | (((uint)value >> i) & 1);
        }

        return (int)result;
    }
}
