using System.Diagnostics;
using System.Numerics;
using Sluice.MappingTemplates.Evaluation;
using Sluice.MappingTemplates.Gateway;
using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Classes;
using Sluice.MappingTemplates.Java.Numbers;
using Sluice.MappingTemplates.Java.Output;
using Sluice.MappingTemplates.Java.Values;
using Sluice.MappingTemplates.Json;

namespace Sluice.MappingTemplates.Tests.Templates;

/// <summary>Values of any size, and calls of methods on them with arguments of that size.</summary>
internal static class MethodWork
{
    public const int Million = 1_000_000;

    private const int CharactersPerStep = 16;

    // Numbers have at most 1 << 17 bits; this many bits belong to the size of a million.
    private const int LargestBits = 100_000;
    private const int SmallestBits = 1_000;

    private static readonly TemplateLimits Unlimited = new() { MaxSteps = long.MaxValue, MaxBytes = long.MaxValue, MaxTotalRegexTime = TimeSpan.FromDays(1) };

    /// <summary>A value of each class that templates can meet, by its size in characters or elements.</summary>
    public static IReadOnlyDictionary<string, Func<int, object>> Targets { get; } = new Dictionary<string, Func<int, object>>
    {
        ["String"] = Text,
        ["ArrayList"] = List,
        ["JSONArray"] = size => new JsonArray(List(size).ToArray(new Budget())),
        ["SubList"] = size => new JavaSubList(List(size), 0, size),
        ["LinkedHashMap"] = size => Map(size, JavaMapOrder.Insertion),
        ["HashMap"] = size => Map(size, JavaMapOrder.Hash),
        ["KeySet"] = size => new JavaMapView(Map(size, JavaMapOrder.Hash), JavaMapViewKind.Keys),
        ["Values"] = size => new JavaMapView(Map(size, JavaMapOrder.Insertion), JavaMapViewKind.Values),
        ["EntrySet"] = size => new JavaMapView(Map(size, JavaMapOrder.Insertion), JavaMapViewKind.Entries),
        ["Object[]"] = size => new JavaArray(List(size).ToArray(new Budget()), "java.lang.Object"),
        ["Iterator"] = size => List(size).Iterator(),
        ["ListIterator"] = size => new JavaListIterator(List(size), 1, bothWays: true),
        ["BigInteger"] = size => Number(size),
        ["BigDecimal"] = size => new BigDecimal(Number(size), 7),
        ["Integer"] = _ => 7,
        ["Long"] = _ => 7L,
        ["Double"] = _ => 7.5,
        ["Float"] = _ => 7.5f,
        ["Boolean"] = _ => true,
        ["Character"] = _ => 'a',
        ["Util"] = _ => UtilValue.Instance,
        ["Input"] = size => new InputValue(new InputData($"[\"{Text(size)}\"]")),
    };

    public static JavaClass ClassOf(string target) => ValueClasses.Of(Targets[target](1));

    public static object?[] ArgumentsOf(JavaMethod method, int size) => Array.ConvertAll(method.Parameters, type => ArgumentOf(type, size));

    /// <summary>Calls a method again and again, as a loop would, until a limit ends it or the calls are made.</summary>
    /// <returns>Whether a limit ended it.</returns>
    public static bool Repeat(JavaMethod method, object target, object?[] arguments, int calls, TemplateLimits limits) =>
        !Calls(method, target, arguments, calls, limits, out _);

    /// <summary>What one call is charged, in characters of work and bytes of memory.</summary>
    /// <param name="method">The method.</param>
    /// <param name="target">What it is called on.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="atMost">Ends the call once it is charged more than this.</param>
    public static long ChargeOf(JavaMethod method, object target, object?[] arguments, long atMost = long.MaxValue / CharactersPerStep)
    {
        var limits = Unlimited with { MaxSteps = atMost / CharactersPerStep, MaxBytes = atMost };
        return Calls(method, target, arguments, 1, limits, out var charge) ? charge : Math.Max(charge, atMost);
    }

    /// <summary>What a call takes, at best of several on one value.</summary>
    public static (TimeSpan Time, long Bytes) CostOf(JavaMethod method, object target, object?[] arguments)
    {
        const int Attempts = 11;
        var (time, bytes) = (TimeSpan.MaxValue, long.MaxValue);
        for (var i = 0; i < Attempts; i++)
        {
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var start = Stopwatch.GetTimestamp();
            _ = Calls(method, target, arguments, 1, Unlimited, out _);
            time = TimeSpan.FromTicks(Math.Min(time.Ticks, Stopwatch.GetElapsedTime(start).Ticks));
            bytes = Math.Min(bytes, GC.GetAllocatedBytesForCurrentThread() - allocated);
        }

        return (time, bytes);
    }

    private static bool Calls(JavaMethod method, object target, object?[] arguments, int calls, TemplateLimits limits, out long charge)
    {
        var budget = new Budget(limits.ForBudget(), CancellationToken.None);
        try
        {
            for (var i = 0; i < calls; i++)
            {
                try
                {
                    _ = method.Invoke(target, arguments, budget);
                }
                catch (JavaException problem) when (problem.ClassName != "LimitException")
                {
                    // What the method refuses costs what it costs.
                }
                catch (Exception problem) when (problem is ArithmeticException or ArgumentException or InvalidOperationException or TextTooLongException)
                {
                    // As the engine takes them.
                }
            }

            return true;
        }
        catch (JavaException)
        {
            return false;
        }
        finally
        {
            charge = (budget.Steps * CharactersPerStep) + budget.Bytes;
        }
    }

    // Long texts of one length that differ in the last character.
    private static object? ArgumentOf(JavaType type, int size) => type.Name switch
    {
        "int" or "Integer" => 3,
        "long" or "Long" => 3L,
        "double" or "Double" => 3.5,
        "float" or "Float" => 3.5f,
        "boolean" or "Boolean" => true,
        "char" or "Character" => 'b',
        "BigInteger" => Number(size) - 2,
        "BigDecimal" => new BigDecimal(Number(size) - 2, 9),
        "Collection" or "List" or "Iterable" => List(size),
        "Map" => Map(size, JavaMapOrder.Insertion),
        "Object[]" => new JavaArray([Text(size), Number(size)], "java.lang.Object"),
        "String" or "CharSequence" => Other(size),
        _ => type.Name == "Object" ? Other(size) : null,
    };

    private static BigInteger Number(int size) => (BigInteger.One << Math.Max(SmallestBits, (int)(LargestBits * (long)size / Million))) - 1;

    private static string Text(int size) => new('1', size);

    private static string Other(int size) => string.Concat(new string('1', Math.Max(1, (size / 2) - 1)), "2");

    private static JavaList List(int size) => new([.. Enumerable.Repeat<object?>(new string('1', Math.Max(1, (size / 2) - 1)) + "3", size)]);

    private static JavaMap Map(int size, JavaMapOrder order)
    {
        var budget = new Budget();
        var map = new JavaMap(order);
        for (var i = 0; i < Math.Max(1, size / 20); i++)
        {
            map.Put(i, i, budget);
        }

        return map;
    }
}
