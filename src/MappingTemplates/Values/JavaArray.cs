using Sluice.MappingTemplates.Text;

namespace Sluice.MappingTemplates.Values;

/// <summary>A Java array, such as <c>String[]</c> from <c>split</c>.</summary>
internal sealed class JavaArray(object?[] items, string elementClass) : JavaObject
{
    public object?[] Items { get; } = items;

    /// <summary>The class of the elements, such as <c>java.lang.String</c>, or a primitive such as <c>byte</c>.</summary>
    public string ElementClass { get; } = elementClass;

    public override string JavaClassName => ElementClass switch
    {
        "byte" => "[B",
        "char" => "[C",
        "int" => "[I",
        _ => $"[L{ElementClass};",
    };

    public override void AppendTo(TextSink sink, int depth) => JavaValue.AppendIdentity(sink, this);
}
