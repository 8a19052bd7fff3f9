using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Parameters;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class BodyNotAllowedAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE034", "Parameters", "Body parameter on an HTTP method without a body",
        "'{0}' takes the body, and a {1} request has no body. Use another HTTP method, or take the value from the path, the query string or a header.");
}
