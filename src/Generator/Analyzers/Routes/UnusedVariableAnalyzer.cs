using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Routes;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class UnusedVariableAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE024", "Routes", "Route variable without a parameter",
        "No parameter takes the route's variable '{0}'. Add a parameter '{0}', or one with [FromPath(\"{0}\")].");
}
