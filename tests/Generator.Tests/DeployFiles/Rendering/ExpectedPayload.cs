using System.Text.Json;
using System.Text.Json.Nodes;
using Sluice.Generator.Model.Operations;

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
                payload[Member(parameter)] = value;
            }
        }

        return payload;
    }

    private static JsonNode? Value(ParameterModel parameter, Request request) => parameter.Source switch
    {
        ParameterSource.Path => Last(request.Path, parameter.WireName, StringComparison.Ordinal),
        ParameterSource.Query => Last(request.Query, parameter.WireName, StringComparison.Ordinal),
        ParameterSource.Header => Last(request.Headers, parameter.WireName, StringComparison.OrdinalIgnoreCase),
        ParameterSource.Body or ParameterSource.BodyMember => Body(request.Body),

        // What an empty body prints as.
        ParameterSource.Form or ParameterSource.RawBody => request.Body.Length == 0 ? "{}" : request.Body,
        ParameterSource.QueryMap => Map(request.Query),
        ParameterSource.HeaderMap => Map(request.Headers),
        ParameterSource.AuthorizerMap => Map(Authorizer(request)),
        ParameterSource.Context => NotEmpty(At(request.Context, parameter.WireName.Split('.'))),
        ParameterSource.Authorizer => NotEmpty(At(request.Context, ["authorizer", .. parameter.WireName.Split('.', 2)])),
        ParameterSource.StageVariable => NotEmpty(request.StageVariables.GetValueOrDefault(parameter.WireName)),
        _ => null,
    };

    private static void AddAll(JsonObject payload, Request request)
    {
        payload["method"] = (string?)request.Context["httpMethod"];
        payload["authcontext"] = Map(Authorizer(request));
        payload["body-json"] = Body(request.Body);
        payload["params"] = new JsonObject { ["path"] = Map(request.Path), ["querystring"] = Map(request.Query), ["header"] = Map(request.Headers) };
    }

    private static IEnumerable<KeyValuePair<string, string>> Authorizer(Request request) =>
        (request.Context.GetValueOrDefault("authorizer") as Dictionary<string, object?> ?? []).Select(entry => KeyValuePair.Create(entry.Key, (string)entry.Value!));

    /// <summary>Fields of one form, and members of one body, share a member of the payload.</summary>
    public static string Member(ParameterModel parameter) => parameter.Source switch
    {
        ParameterSource.Form => "@form",
        ParameterSource.BodyMember => "@body",
        _ => parameter.Name,
    };

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
