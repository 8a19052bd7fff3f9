using System.Text.Json;
using Sluice.LocalGateway.Exchanges;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Authorization.Policies;

/// <summary>The API's own policy, which says who may call the API and from where.</summary>
internal sealed class ResourcePolicy
{
    private readonly Policy _policy;
    private readonly IReadOnlyDictionary<string, string> _declaredKeys;

    private ResourcePolicy(Policy policy, IReadOnlyDictionary<string, string> declaredKeys)
    {
        _policy = policy;
        _declaredKeys = declaredKeys;
    }

    /// <summary>The condition keys that the policy's conditions use, each once.</summary>
    public IEnumerable<string> Keys => _policy.Statements
        .SelectMany(statement => statement.Conditions)
        .Select(condition => condition.Key)
        .Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the policy.</summary>
    /// <exception cref="DocumentException">The policy needs something that this gateway cannot judge.</exception>
    public static ResourcePolicy Read(JsonPlace place, IReadOnlyDictionary<string, string> declaredKeys)
    {
        try
        {
            RequireKnown(place);
            var policy = new PolicyReader(declaredKeys).Read(place.IsString ? ParseText(place) : place.Value, hasPrincipals: true);
            return new(new([.. policy.Statements.Select(statement => statement with { Resources = [.. statement.Resources.Select(OwnPart)] })]), declaredKeys);
        }
        catch (FormatException problem)
        {
            throw place.Error($"{problem.Message}.");
        }
    }

    // A value that only AWS knows is reported at its own place, with the option that gives it a value.
    private static void RequireKnown(JsonPlace place)
    {
        if (place.IsIntrinsic)
        {
            place.Text();
        }

        var parts = place.IsObject ? place.Members().Select(static member => member.Value)
            : place.Value.ValueKind == JsonValueKind.Array ? place.Items() : [];
        foreach (var part in parts)
        {
            RequireKnown(part);
        }
    }

    // A template can have the policy as a text, which Fn::Sub makes.
    private static JsonElement ParseText(JsonPlace place)
    {
        try
        {
            return JsonElement.Parse(place.Text());
        }
        catch (JsonException problem)
        {
            throw place.Error("this text is not JSON, and a policy is. Write it as an object, or as a text with JSON.", problem);
        }
    }

    public PolicyDecision Decide(Exchange exchange) => _policy.Decide(new(exchange, OwnPart(MethodArn.Of(exchange)), _declaredKeys));

    /// <summary>Returns the fault of a request that the policy does not allow, with AWS's message.</summary>
    public static GatewayFault Refuse(Exchange exchange, PolicyDecision decision)
        => GatewayFault.NotAllowed(
            exchange.Identity?.GetValueOrDefault("userArn") ?? "anonymous", MethodArn.Of(exchange), decision == PolicyDecision.ExplicitDeny);

    // Only the part from the first slash is compared. Region, account and API of an ARN are those of the API that has the policy: AWS puts them in
    // place of the short form execute-api:/…, and on this machine they are invented.
    private static string OwnPart(string arn)
    {
        var slash = arn.IndexOf('/', StringComparison.Ordinal);
        return !arn.Contains("execute-api:", StringComparison.Ordinal) ? arn
            : slash >= 0 ? arn[slash..]
            : arn.EndsWith('*') ? "*" : arn;
    }
}
