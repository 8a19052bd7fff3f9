using System;

namespace Sluice;

/// <summary>Declares an authorizer that accepts tokens of Amazon Cognito user pools.</summary>
/// <param name="name">The authorizer's name for <see cref="AuthorizeAttribute"/>: letters and digits.</param>
/// <param name="userPoolArns">
/// The ARNs of the user pools. They may contain <c>${NAME}</c> of a <see cref="StackParameterAttribute"/> and <c>${AWS::Region}</c>.
/// </param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class CognitoAuthorizerAttribute(string name, params string[] userPoolArns) : Attribute
{
    /// <summary>The authorizer's name for <see cref="AuthorizeAttribute"/>.</summary>
    public string Name { get; } = name;

    /// <summary>The ARNs of the user pools.</summary>
    public string[] UserPoolArns { get; } = userPoolArns;

    /// <summary>The header that carries the token.</summary>
    public string Header { get; set; } = "Authorization";

    /// <summary>How long API Gateway caches a decision, in seconds, 0 to 3,600.</summary>
    public int Ttl { get; set; } = 300;
}
