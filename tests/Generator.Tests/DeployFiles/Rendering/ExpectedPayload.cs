using System.Text.Json;
using System.Text.Json.Nodes;
using Sluice.Generator.Model;

namespace Sluice.Generator.Tests.DeployFiles.Rendering;

/// <summary>docs/architecture.md's contract of a payload, said a second time.</summary>
internal static class ExpectedPayload
{
    public static JsonObject For(OperationModel operation, bool isNamed, Request request)
    {
        var payload = new JsonObject();
        if (isNamed)
        {
            payload["@op"] = operation.OperationId;
        }

        foreach (var parameter in operation.Parameters)
        {
            if (parameter.Source == ParameterSource.MethodRequest)
            {
                AddAll(payload, request);
            }
            else if (Value(parameter, request) is { } value)
            {
                payload[parameter.Name] = value;
            }
        }

        return payload;
    }

    private static JsonNode? Value(ParameterModel parameter, Request request) => parameter.Source switch
    {
        ParameterSource.Path => Last(request.Path, parameter.WireName, StringComparison.Ordinal),
        ParameterSource.Query => Last(request.Query, parameter.WireName, StringComparison.Ordinal),
        ParameterSource.Header => Last(request.Headers, parameter.WireName, StringComparison.OrdinalIgnoreCase),
        ParameterSource.Body => Body(request.Body),
        ParameterSource.Context => NotEmpty(At(request.Context, parameter.WireName.Split('.'))),
        ParameterSource.Authorizer => NotEmpty(At(request.Context, ["authorizer", .. parameter.WireName.Split('.', 2)])),
        ParameterSource.StageVariable => NotEmpty(request.StageVariables.GetValueOrDefault(parameter.WireName)),
        _ => null,
    };

    private static void AddAll(JsonObject payload, Request request)
    {
        var authorizer = request.Context.GetValueOrDefault("authorizer") as Dictionary<string, object?> ?? [];
        payload["method"] = (string?)request.Context["httpMethod"];
        payload["authcontext"] = Map(authorizer.Select(entry => KeyValuePair.Create(entry.Key, (string)entry.Value!)));
        payload["body-json"] = Body(request.Body);
        payload["params"] = new JsonObject { ["path"] = Map(request.Path), ["querystring"] = Map(request.Query), ["header"] = Map(request.Headers) };
    }

    private static JsonObject Map(IEnumerable<KeyValuePair<string, string>> values) =>
        new(values.Select(value => KeyValuePair.Create(value.Key, (JsonNode?)value.Value)));

    // What is JSON arrives as it is. What is not is read leniently by the service: the test then asks for valid JSON only.
    private static JsonNode? Body(string body)
    {
        try
        {
            return JsonNode.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonValue? Last(IEnumerable<KeyValuePair<string, string>> values, string name, StringComparison comparison) =>
        values.Where(value => string.Equals(value.Key, name, comparison)).Select(value => JsonValue.Create(value.Value)).LastOrDefault();

    private static object? At(object? value, IEnumerable<string> path) =>
        path.Aggregate(value, (current, name) => (current as IReadOnlyDictionary<string, object?>)?.GetValueOrDefault(name));

    private static JsonValue? NotEmpty(object? value) => value switch
    {
        null or "" => null,
        _ => JsonValue.Create(FormattableString.Invariant($"{value}")),
    };
}
