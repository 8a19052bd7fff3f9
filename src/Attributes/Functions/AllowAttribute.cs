using System;

namespace Sluice;

/// <summary>Lets a function do something in AWS: a statement of its role's policy.</summary>
/// <param name="resource">An ARN; <c>${NAME}</c> of a <see cref="StackParameterAttribute"/> and <c>${AWS::Region}</c> may be in it.</param>
/// <param name="actions">Such as <c>dynamodb:GetItem</c>.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class AllowAttribute(string resource, params string[] actions) : Attribute
{
    /// <summary>The ARN.</summary>
    public string Resource { get; } = resource;

    /// <summary>The actions.</summary>
    public string[] Actions { get; } = actions;
}
