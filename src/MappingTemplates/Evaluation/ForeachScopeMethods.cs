using Sluice.MappingTemplates.Java.Classes;
using Sluice.MappingTemplates.Java.Numbers;
using Sluice.MappingTemplates.Java.Values;

namespace Sluice.MappingTemplates.Evaluation;

/// <summary>The methods of <c>$foreach</c>, in addition to those of a map.</summary>
internal static class ForeachScopeMethods
{
    public static readonly JavaMethod[] Table =
    [
        new("getIndex()", static (t, _, _) => JavaInteger.Box(F(t).Index)),
        new("getCount()", static (t, _, _) => JavaInteger.Box(F(t).Index + 1)),
        new("hasNext()", static (t, _, _) => JavaBoolean.Box(F(t).HasNext)),
        new("getHasNext()", static (t, _, _) => JavaBoolean.Box(F(t).HasNext)),
        new("isFirst()", static (t, _, _) => JavaBoolean.Box(F(t).Index < 1)),
        new("getFirst()", static (t, _, _) => JavaBoolean.Box(F(t).Index < 1)),
        new("isLast()", static (t, _, _) => JavaBoolean.Box(!F(t).HasNext)),
        new("getLast()", static (t, _, _) => JavaBoolean.Box(!F(t).HasNext)),
        new("getParent()", static (t, _, _) => F(t).Parent),
        new("getTopmost()", static (t, _, _) => F(t).Topmost),
        new("getReplaced()", static (t, _, _) => F(t).OldValue),
        new("getInfo()", static (_, _, _) => ForeachScope.Info),
    ];

    private static ForeachScope F(object target) => (ForeachScope)target;
}
