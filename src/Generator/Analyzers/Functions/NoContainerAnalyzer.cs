using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Functions;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class NoContainerAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE073", "Functions", "Services without Microsoft.Extensions.DependencyInjection",
        "The project does not reference Microsoft.Extensions.DependencyInjection 6 or later, which makes the container of services. Add the package.");
}
