using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Linking;
using Sluice.Generator.Reporting.Declarations;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Reporting.Backends;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class TemplateNotFoundAnalyzer() : RuleAnalyzer(BackendRules.TemplateNotFound)
{
    protected override IEnumerable<DiagnosticInfo> CheckApi(ApiDeclarations api) =>
        from operation in api.Operations
        from template in new[]
        {
            (operation.Model!.RequestTemplate?.Path, Place: operation.RequestTemplatePlace),
            (operation.Model.ResponseTemplate?.Path, Place: operation.ResponseTemplatePlace),
        }
        where template.Path is not null && TemplateTexts.Find(template.Path, api.Templates) is null
        select new DiagnosticInfo(BackendRules.TemplateNotFound, template.Place, template.Path, Cure(template.Path, api));

    private static string Cure(string path, ApiDeclarations api) =>
        api.Templates.FirstOrDefault(file => file.Path.EndsWith(path, StringComparison.OrdinalIgnoreCase)) is { } other
            ? $"The project has '{other.Path.Substring(other.Path.Length - path.Length)}', and letter case counts. Use that name."
            : $"Add <AdditionalFiles Include=\"{path}\" /> to the project.";
}
