using System.Text.Json;

namespace Sluice;

/// <summary>The request that API Gateway sends to a Lambda authorizer.</summary>
public sealed class AuthorizerRequest
{
    /// <summary>The token of the caller for a token authorizer; empty for a request authorizer.</summary>
    public string Token { get; init; } = "";

    /// <summary>The ARN of the method that the client calls: <c>arn:aws:execute-api:REGION:ACCOUNT:API/STAGE/METHOD/path</c>.</summary>
    public required string MethodArn { get; init; }

    /// <summary>The HTTP method for a request authorizer; empty for a token authorizer.</summary>
    public string Method { get; init; } = "";

    /// <summary>The path without the stage for a request authorizer; empty for a token authorizer.</summary>
    public string Path { get; init; } = "";

    /// <summary>The parameters of the request for a request authorizer; empty for a token authorizer. Path values are as the client sent them.</summary>
    public RequestParameters Params { get; init; } = new();

    /// <summary>The stage variables for a request authorizer; empty for a token authorizer.</summary>
    public IReadOnlyDictionary<string, string> StageVariables { get; init; } = RequestParameters.None;

    /// <summary>The whole event as JSON, for members that have no property here.</summary>
    public JsonElement Event { get; init; }
}
