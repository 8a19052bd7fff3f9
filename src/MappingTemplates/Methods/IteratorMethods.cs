using Sluice.MappingTemplates.Values;
using static Sluice.MappingTemplates.Methods.Arguments;

namespace Sluice.MappingTemplates.Methods;

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
