using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Docs.Tests.Checks;

/// <summary>The property of a project whose template is one of the kinds.</summary>
internal sealed class ProjectOptions(string template) : AnalyzerConfigOptionsProvider
{
    public static ProjectOptions Terraform { get; } = new("Terraform");

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Template(template);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    private sealed class Template(string template) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value)
        {
            value = template;
            return key == "build_property.SluiceTemplate";
        }
    }
}
