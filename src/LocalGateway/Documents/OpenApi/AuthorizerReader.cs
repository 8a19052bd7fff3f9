using System.Collections.Immutable;
using System.Text.Json;
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

    public static AuthorizerSettings Read(string name, JsonPlace scheme, JsonPlace place, DocumentFindings findings)
    {
        Known.Check(place, findings);
        UnusedSettings.CheckAuthorizer(place, findings);
        findings.Check(place, CheckVersion);
        var kind = findings.Read(place, ReadKind, AuthorizerKind.Cognito);
        findings.KeepStageVariables(place.Find("authorizerUri"));
        findings.KeepStageVariables(place.Find("authorizerCredentials"));
        var settings = new AuthorizerSettings
        {
            Name = name,
            Kind = kind,
            Uri = kind == AuthorizerKind.Cognito ? "" : findings.Read(place, static given => given.Member("authorizerUri").Text(), ""),
            IdentitySources = findings.Read(place, given => ReadSources(kind, scheme, given.Find("identitySource")), []),
            TokenPattern = findings.Read(place.Find("identityValidationExpression"), ReadPattern, null),
            Ttl = findings.Read(place.Find("authorizerResultTtlInSeconds"), ReadTtl, AuthorizerSettings.DefaultTtl),
        };
        if (kind == AuthorizerKind.Request && settings.Ttl > TimeSpan.Zero && settings.IdentitySources.IsEmpty)
        {
            findings.Refuse(place.Error(
                "a request authorizer whose answers are kept needs an 'identitySource': it tells one caller from another. "
                + "Give one, or set authorizerResultTtlInSeconds to 0."));
        }

        return settings;
    }

    private static void CheckVersion(JsonPlace place)
    {
        if (place.Find("authorizerPayloadFormatVersion") is { } version && version.TextOrNumber() != "1.0")
        {
            throw version.Error(
                $"an authorizer of a REST API takes the format 1.0 only, not '{version.TextOrNumber()}'. Write \"1.0\", or remove this member.");
        }
    }

    // The API reference of CreateAuthorizer has these types.
    private static AuthorizerKind ReadKind(JsonPlace place)
    {
        var type = place.Member("type");
        return type.Text().ToUpperInvariant() switch
        {
            "TOKEN" => AuthorizerKind.Token,
            "REQUEST" => AuthorizerKind.Request,
            "COGNITO_USER_POOLS" => AuthorizerKind.Cognito,
            _ => throw type.Error(Refusal.ByAws, $"'{type.Text()}' is not a type of authorizer; they are token, request and cognito_user_pools."),
        };
    }

    private static ImmutableArray<MappingExpression> ReadSources(AuthorizerKind kind, JsonPlace scheme, JsonPlace? place)
    {
        if (place is not { } given || given is { IsString: true, Value: var text } && text.ValueEquals(""))
        {
            // If there is one header, the scheme itself names it. It is unconfirmed that an empty text counts as absent.
            return kind == AuthorizerKind.Request
                ? []
                : [MappingExpression.ParseRequest($"method.request.header.{scheme.Find("name")?.Text() ?? "Authorization"}")!];
        }

        var sources = given.Text().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return kind != AuthorizerKind.Request && sources.Length != 1
            ? throw given.Error(
                "an authorizer of the type token or cognito_user_pools has one identity source. "
                + "Name one header, such as method.request.header.Authorization.")
            : [.. sources.Select(source => ReadSource(given, source))];
    }

    private static MappingExpression ReadSource(JsonPlace place, string text)
        => MappingExpression.ParseRequest(text) is
        {
            Source: MappingSource.Header or MappingSource.Querystring or MappingSource.StageVariable or MappingSource.Context
        } source
            ? source
            : throw place.Error(
                $"'{text}' is not an identity source; expected method.request.header.NAME, method.request.querystring.NAME, "
                + "stageVariables.NAME or context.NAME.");

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

    private static TimeSpan ReadTtl(JsonPlace place)
        => place.Number(OfFraction(place)) is var seconds && ApiGatewayLimits.IsAuthorizerTtl(seconds)
            ? TimeSpan.FromSeconds(seconds)
            : throw place.Error(Refusal.ByAws, "the answers of an authorizer are kept from 0 to 3600 seconds. Give a number in that range.");

    // It is not recorded what AWS does with a part of a second.
    private static Refusal OfFraction(JsonPlace place)
        => place.Value.ValueKind == JsonValueKind.Number && !ApiGatewayLimits.IsAuthorizerTtl(place.Value.GetDouble()) ? Refusal.ByAws : Refusal.OnlyHere;
}
