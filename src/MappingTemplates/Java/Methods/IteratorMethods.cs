using Sluice.MappingTemplates.Java.Classes;
using Sluice.MappingTemplates.Java.Values;
using static Sluice.MappingTemplates.Java.Methods.Arguments;

namespace Sluice.MappingTemplates.Java.Methods;

/// <summary><c>java.util.Iterator</c>.</summary>
internal static class IteratorMethods
{
    public static readonly JavaMethod[] Table =
    [
        new("hasNext()", static (t, _) => ((JavaIterator)t).HasNext),
        new("next()", static (t, _) => ((JavaIterator)t).Next()),
        new("void remove()", static (t, _) => Remove((JavaIterator)t)),
        new("void forEachRemaining(Consumer)", NullPointer),
    ];

    private static object? Remove(JavaIterator iterator)
    {
        iterator.Remove();
        return null;
    }
}
