using System;

namespace Sluice;

/// <summary>An output of the CloudFormation template beside <c>InvokeUrl</c> and <c>RestApiId</c>.</summary>
/// <param name="name">Letters and digits, at most 255.</param>
/// <param name="value">A text for <c>Fn::Sub</c>: <c>${OrdersFunction.Arn}</c>, <c>${AWS::Region}</c>.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class StackOutputAttribute(string name, string value) : Attribute
{
    /// <summary>The output's name.</summary>
    public string Name { get; } = name;

    /// <summary>The text for <c>Fn::Sub</c>.</summary>
    public string Value { get; } = value;

    /// <summary>What it is.</summary>
    public string? Description { get; set; }

    /// <summary>The name under which other stacks import it; none unless given.</summary>
    public string? Export { get; set; }
}
