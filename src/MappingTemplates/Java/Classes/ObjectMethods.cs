using Sluice.MappingTemplates.Evaluation;
using Sluice.MappingTemplates.Java.Values;

namespace Sluice.MappingTemplates.Java.Classes;

/// <summary><c>java.lang.Object</c>, without what waits and wakes.</summary>
internal static class ObjectMethods
{
    public static readonly JavaMethod[] Table =
    [
        new("toString()", static (t, _) => t is DefinedBlock block ? block.ToText() : JavaValue.ToText(t)),
        new("equals(Object)", static (t, a) => JavaValue.Equals(t, a[0])),
        new("hashCode()", static (t, _) => JavaValue.HashCode(t)),
        new("getClass()", static (t, _) => ClassValue.Of(t), Work.Constant),
    ];
}
