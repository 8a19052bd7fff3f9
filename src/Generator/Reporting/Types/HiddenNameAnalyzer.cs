using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Reporting.Declarations;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Reporting.Types;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class HiddenNameAnalyzer() : RuleAnalyzer(TypeRules.HiddenName)
{
    protected override IEnumerable<DiagnosticInfo> CheckApi(ApiDeclarations api) =>
        api.Operations.IsEmpty || api.HiddenName is not { } hidden ? [] : [new(TypeRules.HiddenName, hidden.Place, hidden.Name)];
}
