using System;

namespace Sluice;

/// <summary>Allows a function to perform actions in AWS. It becomes a statement in the policy of the function's role.</summary>
/// <param name="resource">An ARN. It may contain <c>${NAME}</c> of a <see cref="StackParameterAttribute"/> and <c>${AWS::Region}</c>.</param>
/// <param name="actions">Actions such as <c>dynamodb:GetItem</c>.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class AllowAttribute(string resource, params string[] actions) : Attribute
{
    /// <summary>The ARN of the resource.</summary>
    public string Resource { get; } = resource;

    /// <summary>The actions.</summary>
    public string[] Actions { get; } = actions;
}
