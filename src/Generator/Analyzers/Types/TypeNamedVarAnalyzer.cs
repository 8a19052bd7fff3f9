using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Analyzers.Declarations;
using Sluice.Generator.Diagnostics;

namespace Sluice.Generator.Analyzers.Types;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class TypeNamedVarAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.ApiError(
        "SLUICE056", "Types", "Type named var",
        "Where a type outside of all namespaces is named 'var', 'var' means that type in generated code, too. Rename it, or put it into a namespace.");

    protected override IEnumerable<DiagnosticInfo> CheckApi(ApiDeclarations api) =>
        api.Operations.IsEmpty || api.TypeNamedVar is not { } place ? [] : [new(Rule, place)];
}
