using System.Globalization;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Deployment.Usage;
using Sluice.Tool.Importing.Model;

namespace Sluice.Tool.Importing.Reading;

/// <summary>Makes the usage plans of a template.</summary>
internal static class UsagePlans
{
    public static IEnumerable<ImportedAttribute> Read(Stack stack)
    {
        foreach (var plan in stack.UsagePlans)
        {
            var attribute = ImportedAttribute.Of("assembly: UsagePlan", plan.Name);
            if (plan.Throttle is { } throttle)
            {
                attribute = attribute.WithCode("RateLimit", throttle.Rate.ToString("R", CultureInfo.InvariantCulture)).WithNumber("BurstLimit", throttle.Burst);
            }

            if (plan.Quota is { Limit: <= int.MaxValue } quota)
            {
                attribute = attribute.WithNumber("Quota", (int)quota.Limit);
                attribute = quota.Period == QuotaPeriod.Month ? attribute : attribute.WithText("QuotaPeriod", quota.Period.ToString().ToUpperInvariant());
            }

            yield return attribute;
        }
    }
}
