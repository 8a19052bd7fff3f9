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
        "SLUICE106", "Backends", "Mapping template not found",
        "There is no template '{0}'. {1}");

    protected override IEnumerable<DiagnosticInfo> CheckApi(ApiDeclarations api) =>
        from operation in api.Operations
        from template in new[] { (operation.Model!.RequestTemplate?.Path, Place: operation.RequestTemplatePlace), (operation.Model.ResponseTemplate?.Path, Place: operation.ResponseTemplatePlace) }
        where template.Path is not null && TemplateFiles.Find(template.Path, api.Templates) is null
        select new DiagnosticInfo(Rule, template.Place, template.Path, Cure(template.Path, api));

    private static string Cure(string path, ApiDeclarations api) =>
        api.Templates.FirstOrDefault(file => file.Path.EndsWith(path, StringComparison.OrdinalIgnoreCase)) is { } other
            ? $"The project has '{other.Path.Substring(other.Path.Length - path.Length)}': letter case counts."
            : $"Add <AdditionalFiles Include=\"{path}\" /> to the project.";
}
