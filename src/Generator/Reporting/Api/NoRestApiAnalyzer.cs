using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Reporting.Declarations;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Reporting.Api;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class NoRestApiAnalyzer() : RuleAnalyzer(ApiRules.NoRestApi)
{
    protected override IEnumerable<DiagnosticInfo> CheckApi(ApiDeclarations api)
    {
        // Code for Amazon.Lambda.Annotations needs no declaration of the API.
        if (!api.IsComplete || !api.RestApis.IsEmpty || api.EveryOperation.Any(o => o.Model!.IsUpstream))
        {
            yield break;
        }

        if (api.EveryOperation.FirstOrDefault(o => !o.Model!.Integration.IsFunction) is { } operation)
        {
            yield return new(ApiRules.NoRestApi, operation.IdPlace);
        }
        else if (api.Functions.FirstOrDefault(f => api.Served.Contains(f.Model!.TypeName)) is { } function)
        {
            yield return new(ApiRules.NoRestApi, function.Place);
        }
    }
}
