using Sluice.Generator.Helpers;

namespace Sluice.Generator.Model.Settings;

/// <summary>Who decides whether a request is let through.</summary>
internal sealed record AuthorizerModel
{
    public const string Iam = "AWS_IAM";

    public required string Name { get; init; }

    /// <summary><c>token</c>, <c>request</c> or <c>cognito_user_pools</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The header of the token.</summary>
    public string Header { get; init; } = "Authorization";

    /// <summary>For a request authorizer: <c>method.request.header.X</c> and the like.</summary>
    public EquatableArray<string> Sources { get; init; }

    public string? Pattern { get; init; }

    /// <summary>Seconds.</summary>
    public int Ttl { get; init; }

    public EquatableArray<string> UserPoolArns { get; init; }

    /// <summary>The <see cref="FunctionModel.LogicalId"/> of its function, which the linked API knows; null in a declaration, and for Cognito.</summary>
    public string? FunctionId { get; init; }

    /// <summary>The method and its class; null for Cognito.</summary>
    public HandlerModel? Handler { get; init; }

    /// <summary>True where the method takes a <c>CancellationToken</c>, too.</summary>
    public bool TakesCancellation { get; init; }
}
