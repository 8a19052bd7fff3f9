using Sluice.MappingTemplates.Evaluation;

namespace Sluice.MappingTemplates.Methods;

/// <summary><c>$foreach</c>: where a loop is, and a map of its own.</summary>
internal static class ForeachScopeMethods
{
    public static readonly JavaMethod[] Table =
    [
        new("getIndex()", static (t, _) => Boxes.Of(F(t).Index)),
        new("getCount()", static (t, _) => Boxes.Of(F(t).Index + 1)),
        new("hasNext()", static (t, _) => Boxes.Of(F(t).HasNext)),
        new("getHasNext()", static (t, _) => Boxes.Of(F(t).HasNext)),
        new("isFirst()", static (t, _) => Boxes.Of(F(t).Index < 1)),
        new("getFirst()", static (t, _) => Boxes.Of(F(t).Index < 1)),
        new("isLast()", static (t, _) => Boxes.Of(!F(t).HasNext)),
        new("getLast()", static (t, _) => Boxes.Of(!F(t).HasNext)),
        new("getParent()", static (t, _) => F(t).Parent),
        new("getTopmost()", static (t, _) => F(t).Topmost),
        new("getReplaced()", static (t, _) => F(t).OldValue),
        new("getInfo()", static (t, _) => F(t).Info),
    ];

    private static ForeachScope F(object target) => (ForeachScope)target;
}
