using Microsoft.CodeAnalysis;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Parsing.Settings;

/// <summary>Parses <c>[assembly: UsagePlan]</c> into usage plans and their API keys.</summary>
internal static class UsagePlanParser
{
    private const string Rate = "Use a number of requests per second.";
    private const string Requests = "Use a number of requests.";
    private const string Periods = "The periods are DAY, WEEK and MONTH.";

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
            scope.Check("RateLimit", rate.Invariant(), rate >= 0, Rate);
            scope.Check("BurstLimit", burst.Invariant(), burst >= 0, Requests);
            scope.Check("Quota", quota.Invariant(), quota >= 0, Requests);
            scope.Check("QuotaPeriod", period, IsPeriod(period), Periods);
            scope.Check(
                "Keys", string.Join(", ", names.Items), names.Items.All(n => IsName(n) && keys.Add(n)),
                "Use letters, digits, '-' and '_', and each name once.");
            var reader = new SettingReader(attribute, (IAssemblySymbol)assembly, bag, cancellation);
            plans[name] = new()
            {
                Name = name,
                RateLimit = reader.Number("RateLimit", rate, value => value >= 0, Rate),
                BurstLimit = reader.Number("BurstLimit", burst, value => value >= 0, Requests),
                Quota = reader.Number("Quota", quota, value => value >= 0, Requests),
                QuotaPeriod = reader.Text("QuotaPeriod", period, IsPeriod, Periods),
                Keys = names,
            };
            reader.Fixed("Keys", "Each key is a resource of the template, which has to exist when the project is built.");
            reader.Finish();
        }

        return plans.Values.ToEquatableArray();
    }

    private static bool IsPeriod(string period) => period is "DAY" or "WEEK" or "MONTH";

    private static bool IsName(string name) =>
        name.Length is > 0 and <= 128 && name.All(c => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '_');
}
