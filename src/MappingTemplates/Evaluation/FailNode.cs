using Sluice.MappingTemplates.Java.Basics;

namespace Sluice.MappingTemplates.Evaluation;

/// <summary>A directive that always fails when it is rendered: <c>#include</c> and <c>#parse</c>, or a directive without a required argument.</summary>
internal sealed class FailNode(string problem) : Node
{
    public override Flow Render(Frame frame)
    {
        frame.Position = Position;
        throw new JavaException("VelocityException", problem);
    }
}
