using System;

namespace Sluice;

/// <summary>An authorizer that takes tokens of Cognito user pools.</summary>
/// <param name="name">What <see cref="AuthorizeAttribute"/> calls it: letters and digits.</param>
/// <param name="userPoolArns">The pools' ARNs; <c>${NAME}</c> of a <see cref="StackParameterAttribute"/> and <c>${AWS::Region}</c> may be in them.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class CognitoAuthorizerAttribute(string name, params string[] userPoolArns) : Attribute
{
    /// <summary>What <see cref="AuthorizeAttribute"/> calls it.</summary>
    public string Name { get; } = name;

    /// <summary>The pools' ARNs.</summary>
    public string[] UserPoolArns { get; } = userPoolArns;

    /// <summary>The header that carries the token.</summary>
    public string Header { get; set; } = "Authorization";

    /// <summary>How long API Gateway remembers an answer, in seconds, 0 to 3,600.</summary>
    public int Ttl { get; set; } = 300;
}
