using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Reporting.Declarations;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Reporting.Functions;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class IdleEntryPointAnalyzer() : RuleAnalyzer(FunctionRules.IdleEntryPoint)
{
    // A program of backends alone has no function, so nobody starts it.
    protected override IEnumerable<DiagnosticInfo> CheckApi(ApiDeclarations api) =>
        api.IdleEntryPoint is { } place && api.Functions.Any(f => f.Model is { } function && api.Served.Contains(function.TypeName))
            ? [new(FunctionRules.IdleEntryPoint, place)]
            : [];
}
