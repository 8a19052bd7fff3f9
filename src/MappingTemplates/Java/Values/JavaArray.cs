using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Output;

namespace Sluice.MappingTemplates.Java.Values;

/// <summary>A Java array, such as <c>String[]</c> from <c>split</c>.</summary>
internal sealed class JavaArray(object?[] items, string elementClass) : JavaObject
{
    // Boxes are shared, because a box is three times as large as the reference to it.
    private static readonly object[] Bytes = [.. Enumerable.Range(sbyte.MinValue, 256).Select(static b => (object)(sbyte)b)];
    private static readonly object[] Ascii = [.. Enumerable.Range(0, 128).Select(static c => (object)(char)c)];

    public object?[] Items { get; } = items;

    /// <summary>The class of the elements, such as <c>java.lang.String</c>, or a primitive such as <c>byte</c>.</summary>
    public string ElementClass { get; } = elementClass;

    public override string TypeName => ElementClass[(ElementClass.LastIndexOf('.') + 1)..] + "[]";

    public override string JavaClassName => ElementClass switch
    {
        "byte" => "[B",
        "char" => "[C",
        "int" => "[I",
        _ => $"[L{ElementClass};",
    };

    /// <summary>Creates a <c>byte[]</c>.</summary>
    public static JavaArray OfBytes(byte[] bytes, Budget budget)
    {
        budget.Allocate(bytes.Length * 9L);
        return new(Array.ConvertAll(bytes, static b => (object?)Bytes[(sbyte)b - sbyte.MinValue]), "byte");
    }

    /// <summary>Creates a <c>char[]</c>.</summary>
    public static JavaArray OfChars(string text, Budget budget)
    {
        budget.Allocate(text.Length * 32L);
        var items = new object?[text.Length];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = text[i] < Ascii.Length ? Ascii[text[i]] : text[i];
        }

        return new JavaArray(items, "char");
    }

    public override void AppendTo(TextSink sink, int depth, Budget budget) => JavaValue.AppendIdentity(sink, this, budget);
}
