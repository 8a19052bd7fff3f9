using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Backends;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class InterfaceWithoutBackendAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE109", "Backends", "Operation of an interface without a backend",
        "'{0}' is a method of the interface '{1}', which has no code and no backend. Give the interface [HttpBackend(\"https://…\")], the method [Mock] or an AWS action, or move the attribute to a class with [LambdaFunction].");
}
