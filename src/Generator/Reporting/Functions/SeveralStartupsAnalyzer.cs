using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Reporting.Declarations;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Reporting.Functions;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class SeveralStartupsAnalyzer() : RuleAnalyzer(FunctionRules.SeveralStartups)
{
    protected override IEnumerable<DiagnosticInfo> CheckApi(ApiDeclarations api) => api.Startups
        .OrderBy(s => s.Place?.SourceTree?.FilePath, StringComparer.Ordinal)
        .ThenBy(s => s.Place?.SourceSpan.Start)
        .Skip(1)
        .Select(second => new DiagnosticInfo(FunctionRules.SeveralStartups, second.Place));
}
