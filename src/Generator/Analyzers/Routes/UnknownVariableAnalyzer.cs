using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Routes;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class UnknownVariableAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE025", "Routes", "Path parameter missing in the route",
        "The route has no variable '{0}'. Add '{{{0}}}' to the route, or name one of its variables in [FromPath].");
}
