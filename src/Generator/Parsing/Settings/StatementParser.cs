using Microsoft.CodeAnalysis;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Settings;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Settings;

/// <summary>Parses <c>[Allow]</c> into statements of a policy.</summary>
internal static class StatementParser
{
    public static EquatableArray<StatementModel> Parse(ISymbol symbol, DiagnosticBag bag, CancellationToken cancellation)
    {
        var statements = new List<StatementModel>();
        foreach (var attribute in symbol.GetAttributes().Where(a => a.AttributeClass.Is(WellKnown.Allow)))
        {
            var (resource, actions) = (attribute.Argument<string>(0) ?? "", attribute.Texts(1));
            if (resource.Length == 0 || actions.Count == 0 || actions.Items.Any(a => a != "*" && a.IndexOf(':') <= 0))
            {
                bag.Add(
                    SettingRules.RefusedSetting, attribute.Place(cancellation), "[Allow]", "declared with these values",
                    "Give it the ARN of a resource and actions such as dynamodb:GetItem.");
            }

            statements.Add(new(resource, actions));
        }

        return statements.ToEquatableArray();
    }
}
