using System.ComponentModel;
using System.Text.Json;

namespace Sluice.Runtime;

/// <summary>Reads API Gateway's request for an authorizer's method and writes the method's result. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Authorizers
{
    /// <summary>Reads the request of API Gateway.</summary>
    /// <param name="invocation">An invocation that has been started with its payload.</param>
    public static AuthorizerRequest Read(Invocation invocation)
    {
        ArgumentNullException.ThrowIfNull(invocation);
        var question = JsonDocument.Parse(invocation.Payload.ToArray()).RootElement;
        if (!invocation.IsBound())
        {
            throw new InvalidOperationException("The authorizer's method is not called before a snapshot is taken.");
        }

        return new()
        {
            Token = Text(question, "authorizationToken"),
            MethodArn = Text(question, "methodArn"),
            Method = Text(question, "httpMethod"),
            Path = Text(question, "path"),
            Params = new()
            {
                Path = Texts(question, "pathParameters", StringComparer.Ordinal),
                QueryString = Texts(question, "queryStringParameters", StringComparer.Ordinal),
                Header = Texts(question, "headers", StringComparer.OrdinalIgnoreCase),
            },
            StageVariables = Texts(question, "stageVariables", StringComparer.Ordinal),
            Event = question,
        };
    }

    /// <summary>Writes the result as an IAM policy for the whole stage.</summary>
    /// <param name="invocation">An invocation that has been started.</param>
    /// <param name="request">The request that the method decided about.</param>
    /// <param name="result">The method's result.</param>
    public static void Write(Invocation invocation, AuthorizerRequest request, AuthorizerResult result)
    {
        ArgumentNullException.ThrowIfNull(invocation);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(result);
        if (result.IsUnauthorized)
        {
            invocation.IsUnauthorized = true;
            return;
        }

        var writer = invocation.Writer;
        writer.WriteStartObject();
        writer.WriteString("principalId"u8, result.PrincipalId);
        writer.WriteStartObject("policyDocument"u8);
        writer.WriteString("Version"u8, "2012-10-17"u8);
        writer.WriteStartArray("Statement"u8);
        writer.WriteStartObject();
        writer.WriteString("Action"u8, "execute-api:Invoke"u8);
        writer.WriteString("Effect"u8, result.IsAllowed ? "Allow"u8 : "Deny"u8);
        writer.WriteString("Resource"u8, Stage(request.MethodArn));
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
        if (result.Context.Count > 0)
        {
            writer.WriteStartObject("context"u8);
            foreach (var (name, value) in result.Context)
            {
                writer.WriteString(name, value);
            }

            writer.WriteEndObject();
        }

        if (result.UsageIdentifierKey is { } key)
        {
            writer.WriteString("usageIdentifierKey"u8, key);
        }

        writer.WriteEndObject();
    }

    // API Gateway caches the policy for all methods of the stage. A policy for one method alone would deny the next method.
    private static string Stage(string methodArn)
    {
        var api = methodArn.IndexOf('/', StringComparison.Ordinal);
        var stage = api < 0 ? -1 : methodArn.IndexOf('/', api + 1);
        return stage < 0 ? methodArn : string.Concat(methodArn.AsSpan(0, stage), "/*");
    }

    private static string Text(JsonElement question, string name) =>
        question.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static Dictionary<string, string> Texts(JsonElement question, string name, StringComparer comparer) =>
        JsonTexts.Members(question, name, comparer) ?? new(comparer);
}
