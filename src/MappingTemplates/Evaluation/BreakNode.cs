using Sluice.MappingTemplates.Java.Basics;

namespace Sluice.MappingTemplates.Evaluation;

/// <summary><c>#break</c>: leaves the innermost loop, or the loop whose <c>$foreach</c> is the argument.</summary>
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
                : throw new JavaException("VelocityException", "the argument of #break is not the $foreach of a loop");
        }

        return Flow.Break;
    }
}
