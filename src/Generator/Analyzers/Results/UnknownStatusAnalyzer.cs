using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Results;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class UnknownStatusAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE067", "Results", "Unknown status of a result",
        "The API's document needs the status of '{0}', and the type does not say it. "
        + "Return a type such as Ok<T> or NotFound, or one of several as Results<…>; on a type of your own, put [ResultStatus] with a status from 200 to 599.");
}
