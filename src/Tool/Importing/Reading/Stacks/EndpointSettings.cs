using System.Text.Json;
using System.Text.RegularExpressions;
using Sluice.LocalGateway.Json;

namespace Sluice.Tool.Importing.Reading.Stacks;

/// <summary>Adds to <c>[RestApi]</c> from where the API can be reached.</summary>
internal static partial class EndpointSettings
{
    public static void Add(Setting api, ApiStack stack, bool hasPolicy)
    {
        var endpoint = stack.OfApi("EndpointConfiguration");

        // API Gateway's own default is an edge-optimized API.
        var type = TypeOf(endpoint);
        if (type == "PRIVATE" && !hasPolicy)
        {
            api.Refuse("EndpointType", endpoint!.Value);
        }
        else if (type != "REGIONAL")
        {
            api.Code("EndpointType", type == "PRIVATE" ? "EndpointType.Private" : "EndpointType.Edge");
        }

        if (type == "PRIVATE")
        {
            api.Texts("VpcEndpoints", endpoint?.Find("VpcEndpointIds") ?? endpoint?.Find("VPCEndpointIds"));
        }

        api.Text("IpAddressType", endpoint?.Find("IpAddressType"), address => address == "dualstack" || (address == "ipv4" && type != "PRIVATE"));
        api.Switch("DisableDefaultEndpoint", stack.OfApi("DisableExecuteApiEndpoint"));
        AddTls(api, stack.OfApi("SecurityPolicy"), stack.OfApi("EndpointAccessMode"), type == "EDGE");
    }

    /// <summary>Adds a security policy. The policies whose names begin with <c>SecurityPolicy_</c> need a mode, and no other has one.</summary>
    public static void AddTls(Setting attribute, JsonPlace? policy, JsonPlace? mode, bool isEdge)
    {
        var hasMode = mode?.KnownText is "STRICT" or "BASIC";
        attribute.Text(
            "SecurityPolicy",
            policy,
            text => text is "TLS_1_0" or "TLS_1_2"
                || (hasMode && Enhanced().IsMatch(text) && text.EndsWith("_EDGE", StringComparison.Ordinal) == isEdge));
        if (policy?.KnownText?.StartsWith("SecurityPolicy_", StringComparison.Ordinal) == true)
        {
            attribute.Text("EndpointAccessMode", mode, static text => text is "STRICT" or "BASIC");
        }
    }

    /// <summary>Returns the type of an endpoint configuration: a text of SAM, its Type, or the only one of its Types.</summary>
    public static string TypeOf(JsonPlace? endpoint)
    {
        var text = endpoint?.KnownText ?? endpoint?.Find("Type")?.KnownText
            ?? (endpoint?.Find("Types") is { Value.ValueKind: JsonValueKind.Array } types
                ? types.Items().Select(static type => type.KnownText).FirstOrDefault() : null);
        return text ?? (endpoint is { IsUnknown: true } ? "REGIONAL" : "EDGE");
    }

    [GeneratedRegex("^SecurityPolicy_TLS1[23]_[A-Z0-9_]*20(18|21|25)[0-9_]*(_EDGE)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Enhanced();
}
