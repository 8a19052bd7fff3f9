using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Results;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class UnknownStatusAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE067", "Results", "Result whose status is not known at build time",
        "Nothing says the status of '{0}', which the API's document needs. Return a type such as Ok<T> or NotFound, one of several as Results<…>, or put [ResultStatus(200 to 599)] on your own.");
}
