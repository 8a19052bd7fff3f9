using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Model.Functions;

namespace Sluice.Generator.Model.Settings;

/// <summary>An authorizer, which decides whether a request may reach an operation.</summary>
internal sealed record AuthorizerModel
{
    public const string Iam = "AWS_IAM";

    public required string Name { get; init; }

    /// <summary><c>token</c>, <c>request</c> or <c>cognito_user_pools</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The name of the header that contains the token.</summary>
    public string Header { get; init; } = "Authorization";

    /// <summary>The identity sources of a request authorizer, such as <c>method.request.header.X</c>.</summary>
    public EquatableArray<string> Sources { get; init; }

    public string? Pattern { get; init; }

    /// <summary>The time in seconds for which API Gateway caches a result.</summary>
    public int Ttl { get; init; }

    public EquatableArray<string> UserPoolArns { get; init; }

    /// <summary>
    /// The <see cref="ApiFunction.LogicalId"/> of its function, which only the linked API contains. It is null in a declaration, and for Cognito.
    /// </summary>
    public string? FunctionId { get; init; }

    /// <summary>The method and its class, or null for Cognito.</summary>
    public HandlerModel? Handler { get; init; }

    /// <summary>True if the method also takes a <c>CancellationToken</c>.</summary>
    public bool TakesCancellation { get; init; }
}
