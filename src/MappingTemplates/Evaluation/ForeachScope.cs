using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Output;
using Sluice.MappingTemplates.Java.Values;

namespace Sluice.MappingTemplates.Evaluation;

/// <summary><c>$foreach</c>: the state of a loop, and a map that the template may fill.</summary>
internal sealed class ForeachScope(ForeachNode owner, object? replaced) : JavaObject, IMapHolder
{
    public ForeachNode Owner => owner;

    public int Index { get; set; } = -1;

    public bool HasNext { get; set; }

    /// <summary>The value of <c>$foreach</c> before this loop.</summary>
    public object? Replaced => replaced;

    /// <summary>The value of <c>$foreach</c> before the outermost loop.</summary>
    public object? OldValue => replaced is ForeachScope outer ? outer.OldValue : replaced;

    public ForeachScope? Parent => replaced as ForeachScope;

    public ForeachScope Topmost => Parent?.Topmost ?? this;

    /// <summary>The values that the template put into <c>$foreach</c>.</summary>
    public JavaMap Map => field ??= new(JavaMapOrder.Hash);

    public static string Info => "#foreach[type:block template:template]";

    public override string TypeName => "ForeachScope";

    public override string JavaClassName => "org.apache.velocity.runtime.directive.ForeachScope";

    public override void AppendTo(TextSink sink, int depth, Budget budget) => Map.AppendTo(sink, depth, budget);

    public override bool JavaEquals(object? other, Budget budget) =>
        ReferenceEquals(this, other) || Map.JavaEquals(other is ForeachScope scope ? scope.Map : other, budget);

    public override int JavaHashCode(Budget budget) => Map.JavaHashCode(budget);
}
