using System;

namespace Sluice;

/// <summary>
/// Asks an authorizer before an operation is reached: on a method, or on the class, interface or assembly around it. The
/// nearest one counts.
/// </summary>
/// <param name="authorizer">The name of a Lambda or Cognito authorizer of this assembly, or <c>AWS_IAM</c>.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Assembly, Inherited = false)]
public sealed class AuthorizeAttribute(string authorizer) : Attribute
{
    /// <summary>The authorizer's name.</summary>
    public string Authorizer { get; } = authorizer;

    /// <summary>For Cognito: one of these scopes must be in the access token. Without any, an identity token will do.</summary>
    public string[] Scopes { get; set; } = [];
}
