using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Contract;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Parsing.Settings;
using Sluice.Generator.Reporting.Declarations;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Reporting.Api;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class TooManyResourcesAnalyzer() : RuleAnalyzer(ApiRules.TooManyResources)
{
    protected override IEnumerable<DiagnosticInfo> CheckApi(ApiDeclarations api)
    {
        // SLUICE027 reports two variables below one parent, so they count as one resource here.
        var count = ResourceTree.Count(api.Operations.Select(operation =>
            operation.Model!.Route.Segments.Select(segment => segment.Kind == RouteSegmentKind.Literal ? segment.Text : "{}")));
        if (count > api.ResourceQuota && api.RestApis.FirstOrDefault() is { } declaration)
        {
            yield return new(ApiRules.TooManyResources, declaration.Place, count.Invariant(), api.ResourceQuota.Invariant());
        }
    }
}
