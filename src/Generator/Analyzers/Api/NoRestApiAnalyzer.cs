using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Analyzers.Declarations;
using Sluice.Generator.Diagnostics;

namespace Sluice.Generator.Analyzers.Api;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class NoRestApiAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.ApiError(
        "SLUICE001", "Api", "No REST API declared",
        "The assembly has a Lambda function with operations but declares no API. Add [assembly: RestApi(\"Name\")].");

    protected override IEnumerable<DiagnosticInfo> CheckApi(ApiDeclarations api)
    {
        // Code for Amazon.Lambda.Annotations needs no declaration.
        if (!api.IsComplete || !api.RestApis.IsEmpty || api.EveryOperation.Any(o => o.Model!.IsUpstream))
        {
            yield break;
        }

        if (api.EveryOperation.FirstOrDefault(o => o.Model!.Integration is not null) is { } operation)
        {
            yield return new(Rule, operation.IdPlace);
        }
        else if (api.Functions.FirstOrDefault(f => api.Served.Contains(f.Model!.TypeName)) is { } function)
        {
            yield return new(Rule, function.Place);
        }
    }
}
