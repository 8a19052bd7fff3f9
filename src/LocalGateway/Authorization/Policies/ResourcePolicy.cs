using Sluice.LocalGateway.Exchanges;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Authorization.Policies;

/// <summary>The API's own policy: who may call it from where.</summary>
internal sealed class ResourcePolicy
{
    private readonly Policy _policy;
    private readonly IReadOnlyDictionary<string, string> _declaredKeys;

    private ResourcePolicy(Policy policy, IReadOnlyDictionary<string, string> declaredKeys)
    {
        _policy = policy;
        _declaredKeys = declaredKeys;
    }

    /// <summary>The condition keys that it asks for.</summary>
    public IEnumerable<string> Keys => _policy.Statements.SelectMany(statement => statement.Conditions).Select(condition => condition.Key).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="DocumentException">It asks for something that cannot be judged on this machine.</exception>
    public static ResourcePolicy Read(JsonPlace place, IReadOnlyDictionary<string, string> declaredKeys)
    {
        try
        {
            var policy = new PolicyReader(declaredKeys).Read(place.Value, hasPrincipals: true);
            return new(new([.. policy.Statements.Select(statement => statement with { Resources = [.. statement.Resources.Select(OwnPart)] })]), declaredKeys);
        }
        catch (FormatException problem)
        {
            throw place.Error($"{problem.Message}.");
        }
    }

    public PolicyDecision Decide(Exchange exchange) => _policy.Decide(new(exchange, OwnPart(MethodArn.Of(exchange)), _declaredKeys));

    /// <summary>Words a refusal.</summary>
    public static GatewayFault Refuse(Exchange exchange, PolicyDecision decision)
        => GatewayFault.NotAllowed(exchange.Identity?.GetValueOrDefault("userArn") ?? "anonymous", MethodArn.Of(exchange), decision == PolicyDecision.ExplicitDeny);

    // Region, account and API are those of the API that has the policy; AWS takes execute-api:/… for all of them, and here they are made up.
    private static string OwnPart(string arn)
    {
        var slash = arn.IndexOf('/', StringComparison.Ordinal);
        return !arn.Contains("execute-api:", StringComparison.Ordinal) ? arn
            : slash >= 0 ? arn[slash..]
            : arn.EndsWith('*') ? "*" : arn;
    }
}
