using System.Collections.Frozen;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Deployment.Usage;
using Sluice.LocalGateway.Exchanges;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Authorization.Usage;

/// <summary>Applies the usage plans of a stage to its API keys.</summary>
internal sealed class UsageControl
{
    private readonly FrozenDictionary<string, PlanOfKey> _plans;
    private readonly bool _hasPlans;

    /// <summary>Assigns each key to its plan.</summary>
    /// <exception cref="DocumentException">A key names a plan that does not exist, or it names no plan and the stage has several.</exception>
    public UsageControl(IReadOnlyList<UsagePlan> plans, string stage, IEnumerable<ApiKey> keys, UsageLedger ledger)
    {
        _hasPlans = plans.Count > 0;
        _plans = keys
            .Select(key => (Key: key, Plan: _hasPlans ? Choose(plans, stage, key) : null))
            .Where(row => row.Plan is not null)
            .ToFrozenDictionary(row => row.Key.Value, row => new PlanOfKey(row.Plan!, ledger.Of(row.Plan!.LogicalId, row.Key.Value)), StringComparer.Ordinal);
    }

    /// <summary>Returns a key as AWS's logs show it: all but its last six characters are replaced with <c>*</c>.</summary>
    public static string Mask(string key)
    {
        const int Shown = 6;
        return key.Length > Shown ? string.Concat(new string('*', key.Length - Shown), key.AsSpan(key.Length - Shown)) : new string('*', key.Length);
    }

    /// <summary>Counts a request of a key and checks it against the key's plan.</summary>
    /// <returns>The fault that refuses the request, or null if the plan allows it or the stage has no plans.</returns>
    public GatewayFault? Check(Exchange exchange, ApiKey key)
    {
        if (!_hasPlans)
        {
            return null;
        }

        var observer = exchange.Observer;
        var maskedKey = observer is null ? "" : Mask(key.Value);
        observer?.UsagePlanStarts(exchange, maskedKey);
        if (!_plans.TryGetValue(key.Value, out var plan))
        {
            return GatewayFault.InvalidApiKey(
                "The API key belongs to no usage plan of this stage, so nobody may call with it. " +
                "Tie it to one with a UsagePlanKey, or name its plan in the file of identities.");
        }

        if (plan.Check(exchange, key.Value) is { } fault)
        {
            return fault;
        }

        observer?.UsagePlanAllowed(exchange, maskedKey);
        return null;
    }

    private static UsagePlan? Choose(IReadOnlyList<UsagePlan> plans, string stage, ApiKey key)
    {
        var here = plans.Where(plan => plan.Stages.Contains(stage)).ToList();
        if (key.Plan is null)
        {
            return here.Count <= 1 ? here.FirstOrDefault()
                : throw Error(
                    key,
                    $"the stage '{stage}' has several usage plans, and the key does not say which of them is its own: declare it as " +
                    $"{{ \"value\": …, \"plan\": … }} under 'apiKeys' in the file of identities. The plans are {Names(here)}.");
        }

        return key.Plan.Length == 0 ? null
            : plans.FirstOrDefault(plan => plan.IsCalled(key.Plan)) is { } found ? here.Contains(found) ? found : null
            : throw Error(key, $"there is no usage plan '{key.Plan}' in the template; there is {Names(plans)}.");
    }

    private static DocumentException Error(ApiKey key, string problem) => new("API keys", key.Id, problem);

    private static string Names(IEnumerable<UsagePlan> plans) => string.Join(", ", plans.Select(plan => plan.LogicalId));
}
