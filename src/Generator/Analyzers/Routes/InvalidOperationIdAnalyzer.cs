using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Routes;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class InvalidOperationIdAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE029", "Routes", "Invalid operation id",
        "'{0}' is not a valid operation id. Set OperationId to 1 to 64 letters A-Z and digits, the first of them a letter.");
}
