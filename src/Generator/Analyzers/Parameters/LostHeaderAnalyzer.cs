using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Parameters;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class LostHeaderAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE031", "Parameters", "Header that mapping templates cannot read",
        "API Gateway does not pass the header '{0}' to mapping templates, so the parameter would always be absent. Use a header of your own, such as 'x-{0}'.");
}
