using Sluice.MappingTemplates.Java.Basics;

namespace Sluice.MappingTemplates.Evaluation;

/// <summary>What always fails when it is reached: <c>#include</c> and <c>#parse</c> find no file, some directives miss an argument.</summary>
internal sealed class FailNode(string problem) : Node
{
    public override Flow Render(Frame frame)
    {
        frame.Position = Position;
        throw new JavaException("VelocityException", problem);
    }
}
