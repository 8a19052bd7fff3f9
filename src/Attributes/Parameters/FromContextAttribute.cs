using System;

namespace Sluice;

/// <summary>Binds a parameter to a <c>$context</c> variable of the request, such as <c>requestId</c> or <c>identity.sourceIp</c>.</summary>
/// <remarks><c>authorizer.NAME</c> is the same as <see cref="FromAuthorizerAttribute"/> with <c>NAME</c>.</remarks>
/// <param name="name">The variable's name without <c>$context.</c>, case-sensitive.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class FromContextAttribute(string name) : Attribute
{
    /// <summary>The variable's name without <c>$context.</c>.</summary>
    public string Name { get; } = name;
}
