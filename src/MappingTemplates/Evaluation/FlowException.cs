namespace Sluice.MappingTemplates.Evaluation;

/// <summary>Carries a <c>#break</c> or <c>#stop</c> out of an interpolated string and the expression around it.</summary>
internal sealed class FlowException(Flow flow) : Exception
{
    public Flow Flow { get; } = flow;
}
