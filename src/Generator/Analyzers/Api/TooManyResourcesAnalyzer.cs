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
        var resources = new HashSet<string>(StringComparer.Ordinal) { "" };
        foreach (var operation in api.Operations)
        {
            var path = "";
            foreach (var segment in operation.Model!.Route.Segments)
            {
                // Two variables below one parent are another rule's.
                path += "/" + (segment.Kind == RouteSegmentKind.Literal ? segment.Text : "{}");
                resources.Add(path);
            }
        }

        if (resources.Count > ApiQuotas.Resources && api.RestApis.FirstOrDefault() is { } declaration)
        {
            yield return new(Rule, declaration.Place, resources.Count.ToString(CultureInfo.InvariantCulture));
        }
    }
}
