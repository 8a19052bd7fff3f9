using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Functions;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class InvalidStartupAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE070", "Functions", "Invalid startup class",
        "'{0}' cannot fill the container of services: {1}. Write a visible class with 'public void ConfigureServices(IServiceCollection services)'.");
}
