using System;

namespace Sluice;

/// <summary>
/// Makes a method a Lambda authorizer that looks at the whole request but its body. It takes an <c>AuthorizerRequest</c> and
/// returns an <c>AuthorizerResult</c>, and is alone in a class with <see cref="LambdaFunctionAttribute"/>.
/// </summary>
/// <param name="name">What <see cref="AuthorizeAttribute"/> calls it: letters and digits.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class RequestAuthorizerAttribute(string name) : Attribute
{
    /// <summary>What <see cref="AuthorizeAttribute"/> calls it.</summary>
    public string Name { get; } = name;

    /// <summary>Headers that a request must have, and that tell remembered answers apart.</summary>
    public string[] Headers { get; set; } = [];

    /// <summary>Query string keys that a request must have, and that tell remembered answers apart.</summary>
    public string[] Queries { get; set; } = [];

    /// <summary>How long API Gateway remembers an answer, in seconds, 0 to 3,600. More than 0 wants a header or a query key.</summary>
    public int Ttl { get; set; } = 300;
}
