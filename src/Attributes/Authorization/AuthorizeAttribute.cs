using System;

namespace Sluice;

/// <summary>
/// Lets an authorizer decide whether an operation may be called. The attribute is on the method, or on the class, interface or assembly around it. The
/// innermost attribute counts.
/// </summary>
/// <param name="authorizer">The name of a Lambda or Cognito authorizer of this assembly, or <c>AWS_IAM</c>.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Assembly, Inherited = false)]
public sealed class AuthorizeAttribute(string authorizer) : Attribute
{
    /// <summary>The authorizer's name, or <c>AWS_IAM</c>.</summary>
    public string Authorizer { get; } = authorizer;

    /// <summary>
    /// OAuth scopes for a Cognito authorizer: the access token must have at least one of them. If there are none, an identity token is sufficient.
    /// </summary>
    public string[] Scopes { get; set; } = [];
}
