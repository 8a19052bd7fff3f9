using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Routes;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class InvalidRouteAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE020", "Routes", "Invalid route",
        "'{0}' is not a valid route: {1}. Write segments of letters, digits and _ - . , : with '/' between them.");
}
