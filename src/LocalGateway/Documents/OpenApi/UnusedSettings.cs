using System.Globalization;
using System.Text.Json;
using Sluice.Contract;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Documents.OpenApi;

/// <summary>
/// Checks the forms of settings that have no effect on this machine, as the developer guide's pages about the extensions of OpenAPI and the API reference
/// document them. It is unconfirmed what an import answers to another form.
/// </summary>
internal static class UnusedSettings
{
    private const int LargestCompressionSize = 10_485_760;

    private static readonly Dictionary<string, SettingForm> OfApi = new(StringComparer.Ordinal)
    {
        ["x-amazon-apigateway-minimum-compression-size"] = SettingForm.CompressionSize,
        ["x-amazon-apigateway-endpoint-configuration"] = SettingForm.Object,
        ["x-amazon-apigateway-endpoint-access-mode"] = SettingForm.Text,
        ["x-amazon-apigateway-security-policy"] = SettingForm.Text,
        ["x-amazon-apigateway-documentation"] = SettingForm.Object,
    };

    private static readonly Dictionary<string, SettingForm> OfEndpoint = new(StringComparer.Ordinal)
    {
        ["disableExecuteApiEndpoint"] = SettingForm.Switch,
        ["vpcEndpointIds"] = SettingForm.Texts,
        ["ipAddressType"] = SettingForm.Text,
        ["types"] = SettingForm.Texts,
    };

    private static readonly Dictionary<string, SettingForm> OfIntegration = new(StringComparer.Ordinal)
    {
        ["credentials"] = SettingForm.Text,
        ["cacheNamespace"] = SettingForm.Text,
        ["cacheKeyParameters"] = SettingForm.Texts,
        ["tlsConfig"] = SettingForm.Object,
    };

    private static readonly Dictionary<string, SettingForm> OfTls = new(StringComparer.Ordinal) { ["insecureSkipVerification"] = SettingForm.Switch };

    private static readonly Dictionary<string, SettingForm> OfAuthorizer = new(StringComparer.Ordinal)
    {
        ["authorizerCredentials"] = SettingForm.Text,
        ["providerARNs"] = SettingForm.Texts,
    };

    public static void CheckApi(JsonPlace root, DocumentFindings findings)
    {
        Check(root, OfApi, findings);
        CheckNames(root.Find("x-amazon-apigateway-endpoint-configuration"), OfEndpoint, findings);
    }

    public static void CheckIntegration(JsonPlace integration, DocumentFindings findings)
    {
        Check(integration, OfIntegration, findings);
        CheckNames(integration.Find("tlsConfig"), OfTls, findings);
    }

    public static void CheckAuthorizer(JsonPlace authorizer, DocumentFindings findings) => Check(authorizer, OfAuthorizer, findings);

    private static void CheckNames(JsonPlace? place, Dictionary<string, SettingForm> known, DocumentFindings findings)
    {
        if (place is not { IsPlainObject: true } given)
        {
            return;
        }

        Check(given, known, findings);
        foreach (var (name, member) in given.Members())
        {
            if (!known.ContainsKey(name) && Nearest.Of(name, known.Keys) is { } near)
            {
                findings.NoteUnused(member.Error(Refusal.WhenUsed, $"there is no setting '{name}', so it has no effect. Did you mean '{near}'?"));
            }
        }
    }

    private static void Check(JsonPlace place, Dictionary<string, SettingForm> known, DocumentFindings findings)
    {
        foreach (var (name, form) in known)
        {
            if (place.Find(name) is { IsUnknown: false } value && Expected(value, form) is { } expected)
            {
                findings.NoteUnused(value.Error(Refusal.WhenUsed, $"'{name}' must be {expected}."));
            }
        }
    }

    private static string? Expected(JsonPlace value, SettingForm form) => form switch
    {
        SettingForm.Text when value.KnownText is null => "a text",
        SettingForm.Switch when value.KnownText?.ToUpperInvariant() is not ("TRUE" or "FALSE") => "true or false",
        SettingForm.CompressionSize when !IsCompressionSize(value.KnownText)
            => $"a whole number of bytes from 0 to {LargestCompressionSize.ToString(CultureInfo.InvariantCulture)}",
        SettingForm.Texts when value.Value.ValueKind != JsonValueKind.Array => "a list of texts",
        SettingForm.Texts when value.Items().Any(static item => item.IsPlainObject || item.Value.ValueKind == JsonValueKind.Array) => "a list of texts",
        SettingForm.Object when !value.IsObject => "an object",
        _ => null,
    };

    private static bool IsCompressionSize(string? text)
        => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size <= LargestCompressionSize;
}
