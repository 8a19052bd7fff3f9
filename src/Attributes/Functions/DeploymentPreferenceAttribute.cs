using System;

namespace Sluice;

/// <summary>
/// Deploys a new version of a function gradually: CodeDeploy moves the traffic of the function's alias to it, and moves it back if an alarm goes off. On
/// the assembly, it applies to each function without an attribute of its own. It needs the SAM template.
/// </summary>
/// <param name="type">
/// <c>Canary10Percent5Minutes</c>, <c>Canary10Percent10Minutes</c>, <c>Canary10Percent15Minutes</c>, <c>Canary10Percent30Minutes</c>,
/// <c>Linear10PercentEvery1Minute</c>, <c>Linear10PercentEvery2Minutes</c>, <c>Linear10PercentEvery3Minutes</c>, <c>Linear10PercentEvery10Minutes</c> or
/// <c>AllAtOnce</c>, or <c>${NAME}</c> of a <see cref="StackParameterAttribute"/> whose value is one of them.
/// </param>
[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class, Inherited = false)]
public sealed class DeploymentPreferenceAttribute(string type) : Attribute
{
    /// <summary>How the traffic moves.</summary>
    public string Type { get; } = type;

    /// <summary>
    /// True to move the traffic back as soon as one invocation of the new version fails. The stack then has an alarm for the version's errors.
    /// </summary>
    public bool RollbackOnErrors { get; set; } = true;

    /// <summary>The names or ARNs of more alarms that move the traffic back.</summary>
    public string[] Alarms { get; set; } = [];
}
