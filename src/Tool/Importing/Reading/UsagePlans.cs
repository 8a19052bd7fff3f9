using System.Globalization;
using System.Text.RegularExpressions;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Deployment.Usage;
using Sluice.Tool.Importing.Model;
using Sluice.Tool.Importing.Reading.Stacks;

namespace Sluice.Tool.Importing.Reading;

/// <summary>Makes the usage plans of a template.</summary>
internal static partial class UsagePlans
{
    public static IEnumerable<ImportedAttribute> Read(ImportScope scope, Stack stack, ApiStack? resources)
    {
        var (names, keys) = (new Identifiers(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var plan in stack.UsagePlans)
        {
            var resource = resources?.Of("AWS::ApiGateway::UsagePlan").First(one => one.LogicalId == plan.LogicalId);
            yield return Plan(plan, names, resources is null ? [] : [.. Keys(scope, resources, plan).Where(keys.Add)]);
            if (resource?.Place is { } place && (plan.Methods.Count > 0 || plan.Quota is { Offset: > 0 } or { Limit: > int.MaxValue }))
            {
                scope.Note(place, "no attribute says the limits of single methods, an offset or so large a quota of a usage plan. Add them with an overlay.");
            }
        }

        if (resources?.OfApi("Auth")?.Find("UsagePlan") is { } sam && resources.IsSam && sam.Find("CreateUsagePlan")?.KnownText is not (null or "NONE"))
        {
            var plan = UsagePlanReader.Read("UsagePlan", sam);
            yield return Plan(plan, names, ["default"]);
        }
    }

    private static ImportedAttribute Plan(UsagePlan plan, Identifiers names, IReadOnlyList<string> keys)
    {
        // A build begins the name with that of the stack, which is 'local' here.
        const string StackName = "local-";
        var text = plan.Name.StartsWith(StackName, StringComparison.Ordinal) ? plan.Name[StackName.Length..] : plan.Name;
        var attribute = ImportedAttribute.Of("assembly: UsagePlan", names.Unique(Name(text)));
        if (plan.Throttle is { } throttle)
        {
            attribute = attribute.WithCode("RateLimit", throttle.Rate.ToString("R", CultureInfo.InvariantCulture)).WithNumber("BurstLimit", throttle.Burst);
        }

        if (plan.Quota is { Limit: <= int.MaxValue } quota)
        {
            attribute = attribute.WithNumber("Quota", (int)quota.Limit);
            attribute = quota.Period == QuotaPeriod.Month ? attribute : attribute.WithText("QuotaPeriod", quota.Period.ToString().ToUpperInvariant());
        }

        return keys.Count == 0 ? attribute : attribute.WithTexts("Keys", keys);
    }

    // The keys keep their names; API Gateway makes their values.
    private static IEnumerable<string> Keys(ImportScope scope, ApiStack resources, UsagePlan plan)
    {
        var id = resources.NameOf(plan.LogicalId);
        foreach (var link in resources.Of("AWS::ApiGateway::UsagePlanKey").Where(link => link.Text("UsagePlanId") == id))
        {
            var key = resources.Of("AWS::ApiGateway::ApiKey").FirstOrDefault(one => resources.NameOf(one.LogicalId) == link.Text("KeyId"));
            if (key is null)
            {
                scope.Note(link.Place, "this key is not in the template. Name it in [UsagePlan(Keys)], or add it with an overlay.");
                continue;
            }

            if (key.Properties?.Find("Value") is { } value)
            {
                scope.Note(value, "no attribute says the value of a key, so API Gateway makes a new one. Add the value with an overlay.");
            }

            yield return Name(key.Text("Name") ?? key.LogicalId);
        }
    }

    private static string Name(string text) => Others().Replace(text, "-") is { Length: > 0 } name ? name[..Math.Min(name.Length, 100)] : "plan";

    [GeneratedRegex("[^A-Za-z0-9_-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Others();
}
