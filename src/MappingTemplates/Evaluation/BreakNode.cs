using Sluice.MappingTemplates.Java.Basics;

namespace Sluice.MappingTemplates.Evaluation;

/// <summary><c>#break</c>: leaves the nearest loop, or the one whose <c>$foreach</c> is given.</summary>
internal sealed class BreakNode(Expression? scope) : Node
{
    public override Flow Render(Frame frame)
    {
        frame.BreakTarget = null;
        if (scope is not null)
        {
            var value = scope.Evaluate(frame);
            frame.Position = Position;
            frame.BreakTarget = value is ForeachScope loop
                ? loop.Owner
                : throw new JavaException("VelocityException", "the argument of #break is no $foreach");
        }

        return Flow.Break;
    }
}
