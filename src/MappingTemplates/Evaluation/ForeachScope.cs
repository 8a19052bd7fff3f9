using Sluice.MappingTemplates.Java.Output;
using Sluice.MappingTemplates.Java.Values;

namespace Sluice.MappingTemplates.Evaluation;

/// <summary><c>$foreach</c>: where the loop is, and a map that the template may fill.</summary>
internal sealed class ForeachScope(ForeachNode owner, object? replaced) : JavaObject
{
    public ForeachNode Owner => owner;

    public int Index { get; set; } = -1;

    public bool HasNext { get; set; }

    /// <summary>What <c>$foreach</c> was before.</summary>
    public object? Replaced => replaced;

    /// <summary>What <c>$foreach</c> was before the outermost loop.</summary>
    public object? OldValue => replaced is ForeachScope outer ? outer.OldValue : replaced;

    public ForeachScope? Parent => replaced as ForeachScope;

    public ForeachScope Topmost => Parent?.Topmost ?? this;

    public JavaMap Storage => field ??= new(JavaMapOrder.Hash);

    public override JavaMap AsMap => Storage;

    public static string Info => "#foreach[type:block template:template]";

    public override string JavaClassName => "org.apache.velocity.runtime.directive.ForeachScope";

    public override void AppendTo(TextSink sink, int depth) => Storage.AppendTo(sink, depth);

    public override bool JavaEquals(object? other) =>
        ReferenceEquals(this, other) || Storage.JavaEquals(other is ForeachScope scope ? scope.Storage : other);

    public override int JavaHashCode() => Storage.JavaHashCode();
}
