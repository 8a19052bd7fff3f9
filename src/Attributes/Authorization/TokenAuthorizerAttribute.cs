using System;

namespace Sluice;

/// <summary>
/// Makes a method a Lambda authorizer that looks at one token. It takes an <c>AuthorizerRequest</c> and returns an
/// <c>AuthorizerResult</c>, and is alone in a class with <see cref="LambdaFunctionAttribute"/>.
/// </summary>
/// <param name="name">What <see cref="AuthorizeAttribute"/> calls it: letters and digits.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class TokenAuthorizerAttribute(string name) : Attribute
{
    /// <summary>What <see cref="AuthorizeAttribute"/> calls it.</summary>
    public string Name { get; } = name;

    /// <summary>The header that carries the token.</summary>
    public string Header { get; set; } = "Authorization";

    /// <summary>A regular expression for the whole token; API Gateway refuses others by itself. None unless given.</summary>
    public string? Pattern { get; set; }

    /// <summary>How long API Gateway remembers an answer, in seconds, 0 to 3,600.</summary>
    public int Ttl { get; set; } = 300;
}
