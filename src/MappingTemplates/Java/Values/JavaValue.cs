using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using Sluice.MappingTemplates.Evaluation;
using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Numbers;
using Sluice.MappingTemplates.Java.Output;

namespace Sluice.MappingTemplates.Java.Values;

/// <summary>
/// What every Java value has: a text, equality and a hash code. Java values are null, string, bool, int (Integer), long (Long),
/// float, double, char, <see cref="BigInteger"/>, <see cref="BigDecimal"/> and <see cref="JavaObject"/>.
/// </summary>
internal static partial class JavaValue
{
    /// <summary>How deep collections may nest; deeper ones are a stack overflow in Java, and a clear failure here.</summary>
    public const int MaxDepth = 3000;

    // Collections that hold each other twice grow without bound: [[[x, x], [x, x]], …].
    private const int MaxVisits = 1_000_000;

    private const int WorkOfAVisit = 16;

    [ThreadStatic]
    private static int _nesting;

    [ThreadStatic]
    private static int _visits;

    /// <summary>Java's <c>String.valueOf(value)</c>: null is <c>null</c>.</summary>
    public static string ToText(object? value)
    {
        switch (value)
        {
            case null:
                return "null";
            case string text:
                return text;
            case bool flag:
                return flag ? "true" : "false";
            case int number:
                return number.ToString(CultureInfo.InvariantCulture);
            case long number:
                return number.ToString(CultureInfo.InvariantCulture);
            case char character:
                return character.ToString();
            case short or sbyte:
                return ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture);
            case double number:
                return JavaDouble.ToText(number);
            case float number:
                return JavaDouble.ToText(number);
            case BigInteger number:
                return JavaInteger.ToText(number);
            case BigDecimal number:
                return number.ToString();
            case JavaObject other:
                using (var sink = new StringSink(RenderLimits.Current.MaxLength))
                {
                    other.AppendTo(sink, 0);
                    RenderLimits.Spend(sink.Length);
                    return sink.ToString();
                }

            default:
                throw new ArgumentException($"{value.GetType()} is not a Java value.", nameof(value));
        }
    }

    /// <summary>Writes Java's <c>String.valueOf(value)</c>.</summary>
    /// <exception cref="JavaException">Collections nest too deeply, or one contains itself.</exception>
    public static void Append(TextSink sink, object? value, int depth = 0)
    {
        switch (value)
        {
            case string text:
                sink.Append(text);
                break;
            case int number:
                sink.Append(number);
                break;
            case long number:
                sink.Append(number);
                break;
            case double number:
                Append(sink, number);
                break;
            case JavaObject other:
                other.AppendTo(sink, depth);
                break;
            default:
                sink.Append(ToText(value));
                break;
        }
    }

    /// <summary>Writes Java's <c>Double.toString</c>.</summary>
    public static void Append(TextSink sink, double number)
    {
        Span<char> digits = stackalloc char[JavaDouble.MaxLength];
        sink.Append(digits[..JavaDouble.Format(number, digits)]);
    }

    /// <summary>Java's <c>equals</c>, where both may be null.</summary>
    public static new bool Equals(object? left, object? right)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        return (left, right) switch
        {
            (string a, string b) => TextEquals(a, b),
            (JavaObject a, JavaObject b) => Visit(a, b),
            (int a, int b) => a == b,
            (long a, long b) => a == b,
            (bool a, bool b) => a == b,
            (char a, char b) => a == b,
            (short a, short b) => a == b,
            (sbyte a, sbyte b) => a == b,
            (double a, double b) => JavaDouble.Bits(a) == JavaDouble.Bits(b),
            (float a, float b) => JavaDouble.Bits(a) == JavaDouble.Bits(b),
            (BigInteger a, BigInteger b) => AreEqual(a, b),
            (BigDecimal a, BigDecimal b) => a.Scale == b.Scale && AreEqual(a.Unscaled, b.Unscaled),
            _ => false,
        };
    }

    /// <summary>Java's <c>hashCode()</c>; null is 0.</summary>
    public static int HashCode(object? value) => value switch
    {
        null => 0,
        string text => TextHashCode(text),
        bool flag => flag ? 1231 : 1237,
        int number => number,
        long number => (int)(number ^ (long)((ulong)number >> 32)),
        char character => character,
        short number => number,
        sbyte number => number,
        double number => HashCode(JavaDouble.Bits(number)),
        float number => JavaDouble.Bits(number),
        BigInteger number => HashCode(number),
        BigDecimal number => (31 * HashCode(number.Unscaled)) + number.Scale,
        JavaObject other => Visit(other),
        _ => throw new ArgumentException($"{value.GetType()} is not a Java value.", nameof(value)),
    };

    /// <summary>Java's <c>String.hashCode()</c>.</summary>
    public static int HashCode(ReadOnlySpan<char> text)
    {
        var hash = 0;
        foreach (var c in text)
        {
            hash = (31 * hash) + c;
        }

        return hash;
    }

    /// <summary>Java's <c>Object.toString()</c>: the class and an address, which no two runs share.</summary>
    public static void AppendIdentity(TextSink sink, JavaObject value)
    {
        sink.Append(value.JavaClassName);
        sink.Append('@');
        sink.Append(value.JavaHashCode().ToString("x", CultureInfo.InvariantCulture));
    }

    /// <exception cref="JavaException">Too deep.</exception>
    public static void CheckDepth(int depth)
    {
        if (depth > MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw TooDeep();
        }
    }

    // Long texts of one length can differ in the last character only.
    private static bool TextEquals(string left, string right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        if (left.Length >= WorkOfAVisit)
        {
            RenderLimits.Spend(left.Length);
        }

        return string.Equals(left, right);
    }

    private static bool AreEqual(BigInteger left, BigInteger right)
    {
        JavaInteger.SpendPass(left);
        return left == right;
    }

    private static int TextHashCode(string text)
    {
        if (text.Length >= WorkOfAVisit)
        {
            RenderLimits.Spend(text.Length);
        }

        return HashCode(text.AsSpan());
    }

    private static bool Visit(JavaObject left, JavaObject right)
    {
        Enter(left);
        try
        {
            return left.JavaEquals(right);
        }
        finally
        {
            _nesting--;
        }
    }

    private static int Visit(JavaObject value)
    {
        Enter(value);
        try
        {
            return value.JavaHashCode();
        }
        finally
        {
            _nesting--;
        }
    }

    private static void Enter(JavaObject value)
    {
        RenderLimits.Spend(WorkOfAVisit + (value is JavaCollection collection ? collection.SizeHint : 0));
        _visits = _nesting == 0 ? 0 : _visits + 1;
        if (_nesting >= MaxDepth || _visits > MaxVisits || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw TooDeep();
        }

        _nesting++;
    }

    private static JavaException TooDeep() => new("StackOverflowError", $"collections nest deeper than {MaxDepth}, or contain themselves");

    private static int HashCode(long bits) => (int)(bits ^ (long)((ulong)bits >> 32));

    // Java's hash runs over the magnitude's 32-bit words, the highest first.
    private static int HashCode(BigInteger number)
    {
        JavaInteger.SpendPass(number);
        var magnitude = BigInteger.Abs(number).ToByteArray(isUnsigned: true, isBigEndian: true);
        var hash = 0;
        var word = 0u;
        for (var i = 0; i < magnitude.Length; i++)
        {
            word = (word << 8) | magnitude[i];
            if ((magnitude.Length - i - 1) % 4 == 0)
            {
                hash = (int)((31 * (uint)hash) + word);
                word = 0;
            }
        }

        return number.Sign < 0 ? -hash : hash;
    }
}
