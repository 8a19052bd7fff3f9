using System.Collections.Immutable;
using Sluice.Contract;
using Sluice.LocalGateway.Documents.Mappings;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Json;
using Sluice.MappingTemplates;

namespace Sluice.LocalGateway.Documents.OpenApi;

/// <summary>Reads <c>x-amazon-apigateway-authorizer</c> of one security scheme.</summary>
internal static class AuthorizerReader
{
    private static readonly KnownKeys Known = new(
        used: ["type", "authorizerUri", "identitySource", "identityValidationExpression", "authorizerResultTtlInSeconds", "authorizerPayloadFormatVersion"],
        withoutEffectHere: ["authorizerCredentials", "providerARNs"],
        closed: true);

    public static AuthorizerSettings Read(string name, JsonPlace scheme, JsonPlace place)
    {
        Known.Check(place);
        if (place.Find("authorizerPayloadFormatVersion") is { } version && version.TextOrNumber() != "1.0")
        {
            throw version.Error($"an authorizer of a REST API takes the format 1.0 only, not '{version.TextOrNumber()}'. Write \"1.0\", or remove this member.");
        }

        var type = place.Member("type");
        var kind = type.Text().ToUpperInvariant() switch
        {
            "TOKEN" => AuthorizerKind.Token,
            "REQUEST" => AuthorizerKind.Request,
            "COGNITO_USER_POOLS" => AuthorizerKind.Cognito,
            _ => throw type.Error($"'{type.Text()}' is not a type of authorizer; they are token, request and cognito_user_pools."),
        };
        var settings = new AuthorizerSettings
        {
            Name = name,
            Kind = kind,
            Uri = kind == AuthorizerKind.Cognito ? "" : place.Member("authorizerUri").Text(),
            IdentitySources = ReadSources(kind, scheme, place.Find("identitySource")),
            TokenPattern = place.Find("identityValidationExpression") is { } pattern ? ReadPattern(pattern) : null,
            Ttl = ReadTtl(place.Find("authorizerResultTtlInSeconds")),
        };
        return kind == AuthorizerKind.Request && settings.Ttl > TimeSpan.Zero && settings.IdentitySources.IsEmpty
            ? throw place.Error("a request authorizer whose answers are kept needs an 'identitySource': it tells one caller from another. Give one, or set authorizerResultTtlInSeconds to 0.")
            : settings;
    }

    private static ImmutableArray<MappingExpression> ReadSources(AuthorizerKind kind, JsonPlace scheme, JsonPlace? place)
    {
        if (place is not { } given || given is { IsString: true, Value: var text } && text.ValueEquals(""))
        {
            // One header: the scheme itself names it. That an empty text counts as none is unconfirmed.
            return kind == AuthorizerKind.Request
                ? []
                : [MappingExpression.ParseRequest($"method.request.header.{scheme.Find("name")?.Text() ?? "Authorization"}")!];
        }

        var sources = given.Text().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return kind != AuthorizerKind.Request && sources.Length != 1
            ? throw given.Error("an authorizer of the type token or cognito_user_pools has one identity source. Name one header, such as method.request.header.Authorization.")
            : [.. sources.Select(source => ReadSource(given, source))];
    }

    private static MappingExpression ReadSource(JsonPlace place, string text)
        => MappingExpression.ParseRequest(text) is { Source: MappingSource.Header or MappingSource.Querystring or MappingSource.StageVariable or MappingSource.Context } source
            ? source
            : throw place.Error($"'{text}' is not an identity source; expected method.request.header.NAME, method.request.querystring.NAME, stageVariables.NAME or context.NAME.");

    private static JavaPattern ReadPattern(JsonPlace place)
    {
        try
        {
            return JavaPattern.Parse(place.Text());
        }
        catch (FormatException problem)
        {
            throw place.Error($"this is not a regular expression: {problem.Message}", problem);
        }
    }

    private static TimeSpan ReadTtl(JsonPlace? place)
        => place is not { } given ? AuthorizerSettings.DefaultTtl
            : given.Number() is { } seconds && ApiGatewayLimits.IsAuthorizerTtl(seconds) ? TimeSpan.FromSeconds(seconds)
            : throw given.Error("the answers of an authorizer are kept from 0 to 3600 seconds. Give a number in that range.");
}
