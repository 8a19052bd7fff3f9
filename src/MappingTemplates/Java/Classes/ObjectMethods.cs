using Sluice.MappingTemplates.Java.Values;

namespace Sluice.MappingTemplates.Java.Classes;

/// <summary>The methods of <c>java.lang.Object</c> without <c>wait</c> and <c>notify</c>. Each class adds its own <c>getClass()</c>.</summary>
internal static class ObjectMethods
{
    public static readonly JavaMethod[] Table =
    [
        new("toString()", static (t, _, b) => t is JavaObject value ? value.JavaToString(b) : JavaValue.ToText(t, b)),
        new("equals(Object)", static (t, a, b) => JavaValue.AreEqual(t, a[0], b)),
        new("hashCode()", static (t, _, b) => JavaValue.HashCode(t, b)),
    ];
}
