using System;

namespace Sluice;

/// <summary>
/// The base class of attributes by which an interface's operation calls an AWS service without a function. The stack creates the role that API Gateway
/// assumes; it allows only the necessary actions on the declared resources.
/// </summary>
/// <param name="resource">The resource's name, or <c>$stageVariables.NAME</c> for the value of a <see cref="StageVariableAttribute"/>.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public abstract class AwsActionAttribute(string resource) : Attribute
{
    /// <summary>The resource's name, or <c>$stageVariables.NAME</c>.</summary>
    public string Resource { get; } = resource;
}
