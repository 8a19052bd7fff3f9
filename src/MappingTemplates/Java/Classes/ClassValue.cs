using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Output;
using Sluice.MappingTemplates.Java.Values;

namespace Sluice.MappingTemplates.Java.Classes;

/// <summary>A <c>java.lang.Class</c>: its name, and the static methods of the class. It gives no access to any other class.</summary>
internal sealed class ClassValue(string name, JavaClass described) : JavaObject
{
    public string Name => name;

    public JavaClass Described => described;

    public override string JavaClassName => "java.lang.Class";

    public override string TypeName => "Class";

    /// <summary>Returns the class of a value.</summary>
    public static ClassValue Of(object value, JavaClass described) =>
        new(value is JavaObject known && value is not ClassValue ? known.JavaClassName : described.Name, described);

    public override void AppendTo(TextSink sink, int depth, Budget budget)
    {
        sink.Append("class ");
        sink.Append(name);
    }

    public override bool JavaEquals(object? other, Budget budget) => other is ClassValue value && value.Name == name;

    public override int JavaHashCode(Budget budget) => JavaValue.HashCode(name.AsSpan());
}
