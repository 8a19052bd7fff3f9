using System;

namespace Sluice;

/// <summary>
/// Calls any action of an AWS service with a <see cref="RequestTemplateAttribute">request template</see> of your own. An
/// <see cref="AllowAttribute"/> at the same method says what the role of the stack may do. <see cref="SendHeaderAttribute"/>,
/// <see cref="SendQueryAttribute"/>, <see cref="MapStatusAttribute"/>, <see cref="PassHeaderAttribute"/> and the attributes of <see cref="To"/> work as
/// for an HTTP backend. A method with a result needs a <see cref="ResponseTemplateAttribute">response template</see>, too.
/// </summary>
/// <param name="service">
/// The service as API Gateway names it, such as <c>dynamodb</c>; with a subdomain of its host, <c>subdomain.service</c>.
/// </param>
/// <param name="action">The action, such as <c>TransactWriteItems</c>; <see langword="null"/> if the service is called by a path.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class AwsCallAttribute(string service, string? action = null) : AwsActionAttribute("")
{
    /// <summary>The service.</summary>
    public string Service { get; } = service;

    /// <summary>The action.</summary>
    public string? Action { get; } = action;

    /// <summary>
    /// The path of the request, for a service that is called by a path, such as <c>bucket/{key}</c>. It has no slash at the start; <c>{name}</c> stands
    /// for a path parameter and <c>${stageVariables.NAME}</c> for a stage variable.
    /// </summary>
    public string? Path { get; set; }

    /// <summary>The HTTP method of the request to the service.</summary>
    public string Method { get; set; } = "POST";
}
