using System;

namespace Sluice;

/// <summary>
/// A parameter of the CloudFormation template. <c>${NAME}</c> stands for its value in stage variables, environment
/// variables, ARNs and VPC links.
/// </summary>
/// <param name="name">Letters and digits, at most 255.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class StackParameterAttribute(string name) : Attribute
{
    /// <summary>The parameter's name.</summary>
    public string Name { get; } = name;

    /// <summary>The value where the deployment gives none; also what the document that is imported by itself, and this machine, use.</summary>
    public string? Default { get; set; }

    /// <summary>CloudFormation's type; <c>String</c> unless given.</summary>
    public string Type { get; set; } = "String";

    /// <summary>A sentence for whoever deploys.</summary>
    public string? Description { get; set; }
}
