using Microsoft.CodeAnalysis;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Parsing.Settings;

/// <summary>Parses <c>[assembly: UsagePlan]</c> into usage plans and their API keys.</summary>
internal static class UsagePlanParser
{
    public static EquatableArray<UsagePlanModel> Parse(ISymbol assembly, DiagnosticBag bag, CancellationToken cancellation)
    {
        var plans = new SortedDictionary<string, UsagePlanModel>(StringComparer.Ordinal);
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var attribute in assembly.GetAttributes().Where(a => a.AttributeClass.Is(WellKnown.UsagePlan)))
        {
            var scope = new SettingScope(attribute, bag, cancellation);
            var name = attribute.Argument<string>(0) ?? "";
            var (rate, burst, quota) =
                (attribute.NamedArgument("RateLimit", 0d), attribute.NamedArgument("BurstLimit", 0), attribute.NamedArgument("Quota", 0));
            var period = attribute.NamedArgument("QuotaPeriod", "MONTH")!;
            var names = attribute.Texts("Keys");
            scope.CheckArgument(
                0, "The usage plan's name", "'" + name + "'", IsName(name) && !plans.ContainsKey(name),
                "Use letters, digits, '-' and '_', and each name once.");
            scope.Check("RateLimit", rate.Invariant(), rate >= 0, "Use a number of requests per second.");
            scope.Check("BurstLimit", burst.Invariant(), burst >= 0, "Use a number of requests.");
            scope.Check("Quota", quota.Invariant(), quota >= 0, "Use a number of requests.");
            scope.Check("QuotaPeriod", period, period is "DAY" or "WEEK" or "MONTH", "The periods are DAY, WEEK and MONTH.");
            scope.Check(
                "Keys", string.Join(", ", names.Items), names.Items.All(n => IsName(n) && keys.Add(n)),
                "Use letters, digits, '-' and '_', and each name once.");
            plans[name] = new()
            {
                Name = name,
                RateLimit = rate == 0 ? null : rate.Invariant(),
                BurstLimit = burst == 0 ? null : burst.Invariant(),
                Quota = quota == 0 ? null : quota,
                QuotaPeriod = period,
                Keys = names,
            };
        }

        return plans.Values.ToEquatableArray();
    }

    private static bool IsName(string name) =>
        name.Length is > 0 and <= 128 && name.All(c => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '_');
}
