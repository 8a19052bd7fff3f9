using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Analyzers.Declarations;
using Sluice.Generator.Diagnostics;

namespace Sluice.Generator.Analyzers.Functions;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class SeveralStartupsAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.ApiError(
        "SLUICE071", "Functions", "Several startup classes",
        "The program has more than one class with [LambdaStartup], and one container. Keep one.");

    protected override IEnumerable<DiagnosticInfo> CheckApi(ApiDeclarations api) => api.Startups
        .OrderBy(s => s.Place?.SourceTree?.FilePath, StringComparer.Ordinal)
        .ThenBy(s => s.Place?.SourceSpan.Start)
        .Skip(1)
        .Select(second => new DiagnosticInfo(Rule, second.Place));
}
