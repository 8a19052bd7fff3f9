using System;

namespace Sluice;

/// <summary>
/// Binds a parameter to a value of the authorizer: a key of a Lambda authorizer's context, <c>principalId</c>, or <c>claims.NAME</c> of a Cognito token.
/// API Gateway passes on all of them as text.
/// </summary>
/// <param name="name">The key; <see langword="null"/> for the parameter's own name.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class FromAuthorizerAttribute(string? name = null) : Attribute
{
    /// <summary>The key; <see langword="null"/> for the parameter's own name.</summary>
    public string? Name { get; } = name;
}
