using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Api;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class InvalidApiNameAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE006", "Api", "Invalid API name",
        "The name of the API is empty or longer than 1024 characters. Give [assembly: RestApi(…)] a name of 1 to 1024 characters.");
}
