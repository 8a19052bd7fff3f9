using System.Text.Json;

// The namespace of what handler code sees.
#pragma warning disable IDE0130
namespace Sluice;
#pragma warning restore IDE0130

/// <summary>What API Gateway asks a Lambda authorizer.</summary>
public sealed class AuthorizerRequest
{
    /// <summary>The token, for a token authorizer; else empty.</summary>
    public string Token { get; init; } = "";

    /// <summary>The ARN of the method that is called: <c>arn:aws:execute-api:REGION:ACCOUNT:API/STAGE/METHOD/path</c>.</summary>
    public required string MethodArn { get; init; }

    /// <summary>The HTTP method, for a request authorizer; else empty.</summary>
    public string Method { get; init; } = "";

    /// <summary>The path without the stage, for a request authorizer; else empty.</summary>
    public string Path { get; init; } = "";

    /// <summary>The request's values, for a request authorizer; else empty. Path values come as the client sent them.</summary>
    public RequestParameters Params { get; init; } = new();

    /// <summary>The stage's variables, for a request authorizer; else empty.</summary>
    public IReadOnlyDictionary<string, string> StageVariables { get; init; } = RequestParameters.None;

    /// <summary>The whole question, for what has no member of its own.</summary>
    public JsonElement Event { get; init; }
}
