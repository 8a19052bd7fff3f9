using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Output;
using Sluice.MappingTemplates.Java.Values;

namespace Sluice.MappingTemplates.Evaluation;

/// <summary>The value of a <c>#define</c>: rendered anew wherever it is printed.</summary>
internal sealed class DefinedBlock(Frame frame, Node block) : JavaObject
{
    // Velocity's limit on a block that contains itself.
    private const int MaxNesting = 2;

    // As text the block sees its variables through the loops that it was defined in, printed through those it is printed in.
    private readonly NullHolder?[]? _holders = frame.Hidden?.Holders();

    private int _nesting;

    public override string JavaClassName => "org.apache.velocity.runtime.directive.Block$Reference";

    /// <summary>Renders where the frame writes.</summary>
    /// <returns>False where it contains itself too often.</returns>
    public bool TryRender(out Flow flow)
    {
        flow = Flow.Next;
        if (_nesting >= MaxNesting)
        {
            return false;
        }

        _nesting++;
        frame.Enter();
        flow = Run();
        if (flow == Flow.Break && frame.BreakTarget is null)
        {
            flow = Flow.Next;
        }

        frame.Leave();
        _nesting--;
        return true;
    }

    /// <summary>What it renders, or null where it contains itself too often.</summary>
    public string? Render()
    {
        var rendered = true;
        var printer = new Printer(this, () => rendered = false);
        var here = frame.Hidden?.Holders();
        frame.Hidden?.LookThrough(_holders);
        try
        {
            var text = StringNode.Capture(frame, printer, out var flow);
            return flow != Flow.Next ? throw new FlowException(flow) : rendered ? text : null;
        }
        finally
        {
            frame.Hidden?.LookThrough(here);
        }
    }

    public override void AppendTo(TextSink sink, int depth, Budget budget) => sink.Append(Render() ?? "null");

    public override string? JavaToString(Budget budget) => Render();

    private Flow Run()
    {
        try
        {
            return block.Render(frame);
        }
        catch (FlowException e)
        {
            return e.Flow;
        }
    }

    private sealed class Printer(DefinedBlock defined, Action onTooDeep) : Node
    {
        public override Flow Render(Frame frame)
        {
            if (!defined.TryRender(out var flow))
            {
                onTooDeep();
            }

            return flow;
        }
    }
}
