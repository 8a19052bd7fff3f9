using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Analyzers.Declarations;
using Sluice.Generator.Diagnostics;

namespace Sluice.Generator.Analyzers.Routes;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class DuplicateOperationIdAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE028", "Routes", "Operation id used twice",
        "'{0}' is already the id of another operation. Set OperationId = \"…\" in the HTTP attribute of one of them (letter case does not count).");

    protected override IEnumerable<DiagnosticInfo> CheckApi(ApiDeclarations api)
    {
        // Letter case does not count: the id names a folder.
        var ids = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var operation in api.Operations)
        {
            if (!ids.Add(operation.Model!.OperationId))
            {
                yield return new(Rule, operation.IdPlace, operation.Model.OperationId);
            }
        }
    }
}
