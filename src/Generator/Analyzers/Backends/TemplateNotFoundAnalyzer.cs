using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Analyzers.Declarations;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Parsing.Api;

namespace Sluice.Generator.Analyzers.Backends;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class TemplateNotFoundAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.ApiError(
        "SLUICE106", "Backends", "Template that is not in the project",
        "There is no template '{0}'. Add <AdditionalFiles Include=\"{0}\" /> to the project.");

    protected override IEnumerable<DiagnosticInfo> CheckApi(ApiDeclarations api)
    {
        foreach (var operation in api.Operations)
        {
            foreach (var template in new[] { operation.Model!.RequestTemplate, operation.Model.ResponseTemplate })
            {
                if (template is not null && TemplateFiles.Find(template.Path, api.Templates) is null)
                {
                    yield return new(Rule, operation.RoutePlace, template.Path);
                }
            }
        }
    }
}
