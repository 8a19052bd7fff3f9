using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Settings;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class RefusedSettingAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE110", "Settings", "Invalid setting",
        "{0} cannot be {1}. {2}");
}
