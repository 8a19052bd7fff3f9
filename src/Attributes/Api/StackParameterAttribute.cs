using System;

namespace Sluice;

/// <summary>
/// Adds a parameter to the CloudFormation template, so that one build can be deployed with different values. <c>${NAME}</c> stands for its value in texts
/// such as stage variables, environment variables, names and ARNs, and the property <c>Parameters</c> of an attribute lets it be the value of a setting.
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

    /// <summary>
    /// CloudFormation's type of the parameter: <c>String</c> (the default), <c>Number</c>, <c>CommaDelimitedList</c>, <c>List&lt;Number&gt;</c>, a type of AWS
    /// such as <c>List&lt;AWS::EC2::Subnet::Id&gt;</c>, or a value that is kept in Systems Manager: <c>AWS::SSM::Parameter::Value&lt;String&gt;</c>.
    /// </summary>
    public string Type { get; set; } = "String";

    /// <summary>A description for the person who deploys; <see langword="null"/> for none.</summary>
    public string? Description { get; set; }

    /// <summary>The values that the parameter may have. By default each value of its type is allowed.</summary>
    public string[] AllowedValues { get; set; } = [];

    /// <summary>
    /// A regular expression that a text matches from its start to its end, and of a list each item; <see langword="null"/> for none.
    /// </summary>
    public string? AllowedPattern { get; set; }

    /// <summary>
    /// What CloudFormation says if a value breaks one of the rules; <see langword="null"/> for CloudFormation's own message.
    /// </summary>
    public string? ConstraintDescription { get; set; }

    /// <summary>True to let CloudFormation show asterisks instead of the value, for a secret. Such a parameter should have no default.</summary>
    public bool NoEcho { get; set; }

    /// <summary>The least value of a number. The default, <see cref="double.NaN"/>, sets no limit.</summary>
    public double MinValue { get; set; } = double.NaN;

    /// <summary>The greatest value of a number. The default, <see cref="double.NaN"/>, sets no limit.</summary>
    public double MaxValue { get; set; } = double.NaN;

    /// <summary>The least number of characters of a text. The default, -1, sets no limit.</summary>
    public int MinLength { get; set; } = -1;

    /// <summary>The greatest number of characters of a text. The default, -1, sets no limit.</summary>
    public int MaxLength { get; set; } = -1;
}
