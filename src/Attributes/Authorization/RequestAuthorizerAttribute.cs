using System;

namespace Sluice;

/// <summary>
/// Makes a method a Lambda authorizer that sees the whole request except its body. The method takes an <c>AuthorizerRequest</c> and returns an
/// <c>AuthorizerResult</c>. It is the only operation in a class with <see cref="LambdaFunctionAttribute"/>.
/// </summary>
/// <param name="name">The authorizer's name for <see cref="AuthorizeAttribute"/>: letters and digits.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class RequestAuthorizerAttribute(string name) : Attribute
{
    /// <summary>The authorizer's name for <see cref="AuthorizeAttribute"/>.</summary>
    public string Name { get; } = name;

    /// <summary>Headers that a request must have. They are part of the cache key of decisions.</summary>
    public string[] Headers { get; set; } = [];

    /// <summary>Query string keys that a request must have. They are part of the cache key of decisions.</summary>
    public string[] Queries { get; set; } = [];

    /// <summary>How long API Gateway caches a decision, in seconds, 0 to 3,600. A value above 0 needs a header or a query string key.</summary>
    public int Ttl { get; set; } = 300;
}
