using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Reporting.Declarations;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Reporting.Types;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class TypeNamedVarAnalyzer() : RuleAnalyzer(TypeRules.TypeNamedVar)
{
    protected override IEnumerable<DiagnosticInfo> CheckApi(ApiDeclarations api) =>
        api.Operations.IsEmpty || api.TypeNamedVar is not { } place ? [] : [new(TypeRules.TypeNamedVar, place)];
}
