using System;

namespace Sluice;

/// <summary>
/// Makes a method a Lambda authorizer that sees only a token. The method takes an <c>AuthorizerRequest</c> and returns an <c>AuthorizerResult</c>. It is
/// the only operation in a class with <see cref="LambdaFunctionAttribute"/>.
/// </summary>
/// <param name="name">The authorizer's name for <see cref="AuthorizeAttribute"/>: letters and digits.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class TokenAuthorizerAttribute(string name) : Attribute
{
    /// <summary>The authorizer's name for <see cref="AuthorizeAttribute"/>.</summary>
    public string Name { get; } = name;

    /// <summary>The header that carries the token.</summary>
    public string Header { get; set; } = "Authorization";

    /// <summary>
    /// A regular expression for the whole token. API Gateway refuses a token that does not match, and does not call the authorizer.
    /// <see langword="null"/> for none.
    /// </summary>
    public string? Pattern { get; set; }

    /// <summary>How long API Gateway caches a decision, in seconds, 0 to 3,600.</summary>
    public int Ttl { get; set; } = 300;
}
