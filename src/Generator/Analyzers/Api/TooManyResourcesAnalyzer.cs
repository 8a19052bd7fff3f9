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
        "SLUICE009", "Api", "More resources than an API may have",
        "The API has {0} resources, and API Gateway takes 300 unless AWS has raised the quota of your account. Share path segments, or make two APIs.");

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
