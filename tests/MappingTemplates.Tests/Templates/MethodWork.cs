using System.Numerics;
using Sluice.MappingTemplates.Evaluation;
using Sluice.MappingTemplates.Methods;
using Sluice.MappingTemplates.Text;
using Sluice.MappingTemplates.Values;

namespace Sluice.MappingTemplates.Tests.Templates;

/// <summary>Values of a million characters or elements, and calls of methods on them.</summary>
internal static class MethodWork
{
    public const int Size = 1_000_000;

    private static readonly BigInteger Number = (BigInteger.One << 100_000) - 1;

    /// <summary>A value of each class that templates can meet, as large as one can be.</summary>
    public static IReadOnlyDictionary<string, Func<object>> Targets { get; } = new Dictionary<string, Func<object>>
    {
        ["String"] = Text,
        ["ArrayList"] = () => List(),
        ["JSONArray"] = () => new JsonArray(List().ToArray()),
        ["SubList"] = () => new JavaSubList(List(), 0, Size),
        ["LinkedHashMap"] = () => Map(JavaMapOrder.Insertion),
        ["HashMap"] = () => Map(JavaMapOrder.Hash),
        ["KeySet"] = () => new JavaMapView(Map(JavaMapOrder.Hash), JavaMapViewKind.Keys),
        ["Values"] = () => new JavaMapView(Map(JavaMapOrder.Insertion), JavaMapViewKind.Values),
        ["EntrySet"] = () => new JavaMapView(Map(JavaMapOrder.Insertion), JavaMapViewKind.Entries),
        ["Object[]"] = () => new JavaArray(List().ToArray(), "java.lang.Object"),
        ["Iterator"] = () => List().Iterator(),
        ["ListIterator"] = () => new JavaListIterator(List(), 1, bothWays: true),
        ["BigInteger"] = () => Number,
        ["BigDecimal"] = () => new BigDecimal(Number, 7),
        ["Integer"] = () => 7,
        ["Long"] = () => 7L,
        ["Double"] = () => 7.5,
        ["Float"] = () => 7.5f,
        ["Boolean"] = () => true,
        ["Character"] = () => 'a',
        ["Util"] = () => UtilValue.Instance,
        ["Input"] = () => new InputValue(new InputData($"[{Text()}]")),
    };

    public static JavaClass ClassOf(string target) => JavaClass.Of(Targets[target]());

    /// <summary>Calls a method again and again with the largest arguments, as a loop would, until a limit ends it or the calls are made.</summary>
    /// <returns>Whether a limit ended it.</returns>
    public static bool Repeat(JavaMethod method, object target, int calls, TemplateLimits limits)
    {
        var arguments = Array.ConvertAll(method.Parameters, ArgumentOf);
        using var sink = new StringSink();
        var before = RenderLimits.Enter(new Frame([], sink, null, limits, CancellationToken.None));
        try
        {
            for (var i = 0; i < calls; i++)
            {
                try
                {
                    _ = method.Invoke(target, arguments);
                }
                catch (JavaException problem) when (problem.JavaType != "LimitException")
                {
                    // What the method refuses costs what it costs.
                }
                catch (Exception problem) when (problem is ArithmeticException or ArgumentException or InvalidOperationException or TextTooLongException)
                {
                    // As the engine takes them.
                }
            }

            return false;
        }
        catch (JavaException)
        {
            return true;
        }
        finally
        {
            RenderLimits.Leave(before);
        }
    }

    // Long texts of one length that differ in the last character.
    private static object? ArgumentOf(JavaType type) => type.Name switch
    {
        "int" or "Integer" => 3,
        "long" or "Long" => 3L,
        "double" or "Double" => 3.5,
        "float" or "Float" => 3.5f,
        "boolean" or "Boolean" => true,
        "char" or "Character" => 'b',
        "BigInteger" => Number - 2,
        "BigDecimal" => new BigDecimal(Number - 2, 9),
        "Collection" or "List" or "Iterable" => List(),
        "Map" => Map(JavaMapOrder.Insertion),
        "Object[]" => new JavaArray([Text(), Number], "java.lang.Object"),
        "String" or "CharSequence" => Other(),
        _ => type.Name == "Object" ? Other() : null,
    };

    private static string Text() => new('1', Size);

    private static string Other() => string.Concat(new string('1', (Size / 2) - 1), "2");

    private static JavaList List() => new([.. Enumerable.Repeat<object?>(new string('1', (Size / 2) - 1) + "3", Size)]);

    private static JavaMap Map(JavaMapOrder order)
    {
        var map = new JavaMap(order);
        for (var i = 0; i < Size / 20; i++)
        {
            map.Put(i, i);
        }

        return map;
    }
}
