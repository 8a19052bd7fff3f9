using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Output;
using Sluice.MappingTemplates.Java.Values;

namespace Sluice.MappingTemplates.Evaluation;

/// <summary>The value of a <c>#define</c>. The block is rendered each time the value is printed.</summary>
internal sealed class DefinedBlock(Frame frame, Node block) : JavaObject
{
    // Velocity's limit for a block that contains itself.
    private const int MaxNesting = 2;

    // A block that is converted to text sees the variables as in the loops around its definition. A block that is printed sees them as in the loops
    // around the place where it is printed.
    private readonly NullHolder?[]? _holders = frame.Hidden?.Holders();

    private int _nesting;

    public override string JavaClassName => "org.apache.velocity.runtime.directive.Block$Reference";

    /// <summary>Renders the block into the frame's current output.</summary>
    /// <returns>False if the block contains itself more often than Velocity allows.</returns>
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

    /// <summary>Renders the block to a string. Returns null if the block contains itself more often than Velocity allows.</summary>
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
