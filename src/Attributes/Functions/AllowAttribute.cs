using System;

namespace Sluice;

/// <summary>
/// Allows a function to perform actions in AWS: it becomes a statement in the policy of the function's role. On an operation with
/// <see cref="AwsCallAttribute"/>, it allows them to API Gateway, in the policy of the role that the integrations share.
/// </summary>
/// <param name="resource">
/// An ARN. It may contain <c>${NAME}</c> of a <see cref="StackParameterAttribute"/>, <c>${LogicalId.Arn}</c> of a resource of the same template, and
/// <c>${AWS::Region}</c>.
/// </param>
/// <param name="actions">Actions such as <c>dynamodb:GetItem</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class AllowAttribute(string resource, params string[] actions) : Attribute
{
    /// <summary>The ARN of the resource.</summary>
    public string Resource { get; } = resource;

    /// <summary>The actions.</summary>
    public string[] Actions { get; } = actions;
}
