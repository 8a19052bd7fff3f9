using Microsoft.CodeAnalysis;
using Sluice.Contract;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Parsing.Settings;

/// <summary>Parses the attributes of the assembly into the settings of the API and its stage.</summary>
internal static class ApiSettingsParser
{
    private const string Compression = "Use 0 to 10,485,760 bytes.";

    private static readonly string[] EndpointTypes = ["REGIONAL", "EDGE", "PRIVATE"];

    public static ApiSettingsModel Parse(AttributeData api, ISymbol assembly, SettingReader reader, DiagnosticBag bag, CancellationToken cancellation)
    {
        var scope = new SettingScope(api, bag, cancellation);
        JsonSettingsParser.Check(assembly, bag, cancellation);
        var endpoint = reader.Text(
            "EndpointType", EndpointTypes[Math.Min(Math.Max(api.NamedArgument("EndpointType", 0), 0), 2)],
            type => Array.IndexOf(EndpointTypes, type) >= 0, "The types are REGIONAL, EDGE and PRIVATE.");
        TlsParser.Check(api, endpoint.Value == "EDGE", endpoint.Value == "PRIVATE", scope);
        if (assembly.Attribute(WellKnown.DeploymentPreference) is { } deployment)
        {
            _ = DeploymentPreferenceParser.Parse(deployment, bag, cancellation);
        }

        var compression = api.NamedArgument("MinimumCompressionSize", -1);
        scope.Check(
            "MinimumCompressionSize", compression.Invariant(), IsCompression(compression), Compression);
        var binary = api.Texts("BinaryMediaTypes");
        scope.Check("BinaryMediaTypes", string.Join(", ", binary.Items), binary.Items.All(IsMediaType), "Write media types such as image/png.");
        var disables = reader.Switch("DisableDefaultEndpoint", api.NamedArgument("DisableDefaultEndpoint", false));
        return new()
        {
            EndpointType = endpoint,
            VpcEndpoints = reader.List("VpcEndpoints", api.Texts("VpcEndpoints"), _ => true, ""),
            DisablesDefaultEndpoint = disables,
            SecurityPolicy = api.NamedArgument<string>("SecurityPolicy"),
            EndpointAccessMode = api.NamedArgument<string>("EndpointAccessMode"),
            IpAddressType = api.NamedArgument<string>("IpAddressType"),
            Tags = TagParser.Parse((IAssemblySymbol)assembly, bag, cancellation),
            Alarms = AlarmsParser.Parse(assembly, bag, cancellation),
            Domain = CustomDomainParser.Parse(assembly, !disables.Is(false), bag, cancellation),
            BinaryMediaTypes = binary,
            MinimumCompressionSize = reader.Number("MinimumCompressionSize", compression, IsCompression, Compression),
            IntegrationTimeout = IntegrationTimeoutParser.Parse(assembly, bag, cancellation),
            Policy = ParsePolicy(assembly, bag, cancellation),
            Stage = StageParser.Parse(assembly, bag, cancellation),
            UsagePlans = UsagePlanParser.Parse(assembly, bag, cancellation),
            Authorizers = CognitoParser.Parse(assembly, bag, cancellation),
        };
    }

    private static string? ParsePolicy(ISymbol assembly, DiagnosticBag bag, CancellationToken cancellation)
    {
        if (assembly.Attribute(WellKnown.ResourcePolicy) is not { } attribute)
        {
            return null;
        }

        var policy = (attribute.Argument<string>(0) ?? "").Trim();
        var problem = JsonText.Problem(policy) is { } wrong ? "It is not JSON: " + wrong + "."
            : policy[0] != '{' ? "Write a policy as a JSON object."
            : policy.Length > 8192 ? "API Gateway allows at most 8,192 characters."
            : null;
        new SettingScope(attribute, bag, cancellation).CheckArgument(0, "The resource policy", "that text", problem is null, problem ?? "");
        return problem is null ? policy : null;
    }

    private static bool IsCompression(int bytes) => bytes is >= -1 and <= ApiGatewayLimits.BodyBytes;

    private static bool IsMediaType(string text) =>
        text.IndexOf('/') is > 0 and var slash && slash < text.Length - 1 && text.All(c => c is > ' ' and < '\u007f' and not ('"' or '\\'));
}
