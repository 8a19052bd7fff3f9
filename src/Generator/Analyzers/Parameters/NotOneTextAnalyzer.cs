using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Parameters;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class NotOneTextAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE037", "Parameters", "Type cannot be read from one text",
        "'{0}' cannot be read from {1}, which is one text. Use a string, bool, char, number, Guid, date, time, Uri, enum, a type with "
        + "ISpanParsable<T>, or a list of those, or bind the parameter with [FromBody].");
}
