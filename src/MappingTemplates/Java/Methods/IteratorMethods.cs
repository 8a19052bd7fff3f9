using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Classes;
using Sluice.MappingTemplates.Java.Values;
using static Sluice.MappingTemplates.Java.Methods.Arguments;

namespace Sluice.MappingTemplates.Java.Methods;

/// <summary>The methods of <c>java.util.Iterator</c>.</summary>
internal static class IteratorMethods
{
    public static readonly JavaMethod[] Table =
    [
        new("hasNext()", static (t, _, _) => ((JavaIterator)t).HasNext),
        new("next()", static (t, _, b) => ((JavaIterator)t).Next(b)),
        new("void remove()", static (t, _, b) => Remove((JavaIterator)t, b)),
        new("void forEachRemaining(Consumer)", NullPointer),
    ];

    private static object? Remove(JavaIterator iterator, Budget budget)
    {
        iterator.Remove(budget);
        return null;
    }
}
