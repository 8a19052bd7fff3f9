using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Analyzers.Declarations;
using Sluice.Generator.Diagnostics;

namespace Sluice.Generator.Analyzers.Types;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class HiddenNameAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.ApiError(
        "SLUICE056", "Types", "Global type with a name that generated code needs",
        "Generated code needs the name '{0}', which means this type everywhere in the project, because the type is in no namespace. "
        + "Rename it, or put it into a namespace.");

    protected override IEnumerable<DiagnosticInfo> CheckApi(ApiDeclarations api) =>
        api.Operations.IsEmpty || api.HiddenName is not { } hidden ? [] : [new(Rule, hidden.Place, hidden.Name)];
}
