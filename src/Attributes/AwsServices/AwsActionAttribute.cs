using System;

namespace Sluice;

/// <summary>
/// What the attributes share by which an interface's operation reaches a service of AWS without a function. The stack makes
/// the role that API Gateway takes on, with leave for these actions and resources only.
/// </summary>
/// <param name="resource">The resource's name, or <c>$stageVariables.NAME</c> for the value of a <see cref="StageVariableAttribute"/>.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public abstract class AwsActionAttribute(string resource) : Attribute
{
    /// <summary>The resource.</summary>
    public string Resource { get; } = resource;
}
