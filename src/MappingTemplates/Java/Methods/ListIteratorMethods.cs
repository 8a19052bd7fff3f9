using Sluice.MappingTemplates.Java.Classes;
using Sluice.MappingTemplates.Java.Values;

namespace Sluice.MappingTemplates.Java.Methods;

/// <summary>The methods of <c>java.util.ListIterator</c> that an iterator does not have.</summary>
internal static class ListIteratorMethods
{
    public static readonly JavaMethod[] Table =
    [
        new("void add(Object)", static (t, a, b) => Do(() => I(t).Add(a[0], b))),
        new("hasPrevious()", static (t, _, _) => I(t).HasPrevious),
        new("nextIndex()", static (t, _, _) => I(t).NextIndex),
        new("previous()", static (t, _, b) => I(t).Previous(b)),
        new("previousIndex()", static (t, _, _) => I(t).NextIndex - 1),
        new("void set(Object)", static (t, a, _) => Do(() => I(t).Set(a[0]))),
    ];

    private static JavaListIterator I(object target) => (JavaListIterator)target;

    private static object? Do(Action action)
    {
        action();
        return null;
    }
}
