using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Analyzers.Declarations;
using Sluice.Generator.Diagnostics;

namespace Sluice.Generator.Analyzers.Api;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ApiWithoutOperationsAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.ApiError(
        "SLUICE002", "Api", "A REST API without operations",
        "The API '{0}' has no operation. Mark a class with [LambdaFunction] and one of its methods with an HTTP attribute such as [HttpGet(\"/\")].");

    protected override IEnumerable<DiagnosticInfo> CheckApi(ApiDeclarations api)
    {
        if (api.IsComplete && api.Operations.IsEmpty && api.RestApis.FirstOrDefault(d => d.Model is not null) is { } declaration)
        {
            yield return new(Rule, declaration.Place, declaration.Model!.Name);
        }
    }
}
