using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Results;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class InvalidProducesAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE069", "Results", "Media type that the result cannot have",
        "The result of '{0}' cannot be '{1}': only a string and a byte[] are sent as they are. Return one of those, or remove [Produces].");
}
