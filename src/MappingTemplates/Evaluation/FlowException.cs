namespace Sluice.MappingTemplates.Evaluation;

/// <summary>A <c>#break</c> or <c>#stop</c> within an interpolated string: it leaves the expression around it.</summary>
internal sealed class FlowException(Flow flow) : Exception
{
    public Flow Flow { get; } = flow;
}
