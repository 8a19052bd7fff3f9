using System;

namespace Sluice;

/// <summary>Binds a parameter to a value of the authorizer: a key of a Lambda authorizer's context, <c>principalId</c>, or <c>claims.NAME</c> of a Cognito token. API Gateway hands all of them over as text.</summary>
/// <param name="name">The key; the parameter's own name unless given.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class FromAuthorizerAttribute(string? name = null) : Attribute
{
    /// <summary>The name on the wire; <see langword="null"/> for the parameter's own.</summary>
    public string? Name { get; } = name;
}
