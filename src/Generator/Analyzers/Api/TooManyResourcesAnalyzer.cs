using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Contract;
using Sluice.Generator.Analyzers.Declarations;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Model;

namespace Sluice.Generator.Analyzers.Api;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class TooManyResourcesAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.ApiWarning(
        "SLUICE009", "Api", "API exceeds the default quota of resources",
        "The API has {0} resources, and an API may have 300 unless AWS has raised the quota of your account. "
        + "Let routes share path segments, or split the API into two.");

    protected override IEnumerable<DiagnosticInfo> CheckApi(ApiDeclarations api)
    {
        // Two variables below one parent are another rule's.
        var count = ResourceTree.Count(api.Operations.Select(operation =>
            operation.Model!.Route.Segments.Select(segment => segment.Kind == RouteSegmentKind.Literal ? segment.Text : "{}")));
        if (count > ApiQuotas.Resources && api.RestApis.FirstOrDefault() is { } declaration)
        {
            yield return new(Rule, declaration.Place, count.ToString(CultureInfo.InvariantCulture));
        }
    }
}
