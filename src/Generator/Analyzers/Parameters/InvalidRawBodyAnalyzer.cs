using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Parameters;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class InvalidRawBodyAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE043", "Parameters", "Type cannot hold a raw body",
        "'{0}' cannot hold a body as it was sent. Use string, byte[] or System.IO.Stream, or remove Raw to read JSON.");
}
