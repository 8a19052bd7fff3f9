using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Results;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class InvalidProducesAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE069", "Results", "Result type does not support this media type",
        "The result of '{0}' cannot be sent as '{1}', because it is written as JSON; only a string or a byte[] is sent unchanged. "
        + "Return one of those, or remove [Produces].");
}
