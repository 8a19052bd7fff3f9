using System;

namespace Sluice;

/// <summary>
/// Adds a parameter to the CloudFormation template. <c>${NAME}</c> stands for its value in stage variables, environment variables, ARNs and VPC links.
/// </summary>
/// <param name="name">The parameter's name: letters and digits, at most 255.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class StackParameterAttribute(string name) : Attribute
{
    /// <summary>The parameter's name.</summary>
    public string Name { get; } = name;

    /// <summary>
    /// The default value, if the deployment sets none. The separate OpenAPI document and the local gateway use it, too. <see langword="null"/> for none.
    /// </summary>
    public string? Default { get; set; }

    /// <summary>CloudFormation's type of the parameter. The default is <c>String</c>.</summary>
    public string Type { get; set; } = "String";

    /// <summary>A description for the person who deploys; <see langword="null"/> for none.</summary>
    public string? Description { get; set; }
}
