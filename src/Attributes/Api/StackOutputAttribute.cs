using System;

namespace Sluice;

/// <summary>Adds an output to the CloudFormation template, in addition to <c>InvokeUrl</c> and <c>RestApiId</c>.</summary>
/// <param name="name">The output's name: letters and digits, at most 255.</param>
/// <param name="value">A text for <c>Fn::Sub</c>, such as <c>${OrdersFunction.Arn}</c> or <c>${AWS::Region}</c>.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class StackOutputAttribute(string name, string value) : Attribute
{
    /// <summary>The output's name.</summary>
    public string Name { get; } = name;

    /// <summary>The text for <c>Fn::Sub</c>.</summary>
    public string Value { get; } = value;

    /// <summary>The output's description; <see langword="null"/> for none.</summary>
    public string? Description { get; set; }

    /// <summary>The export name by which other stacks import the output; <see langword="null"/> for no export.</summary>
    public string? Export { get; set; }
}
