using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Analyzers.Declarations;
using Sluice.Generator.Diagnostics;

namespace Sluice.Generator.Analyzers.Routes;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class DuplicateOperationIdAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE028", "Routes", "Duplicate operation id",
        "'{0}' is already the id of another operation. {1} (letter case does not count).");

    protected override IEnumerable<DiagnosticInfo> CheckApi(ApiDeclarations api)
    {
        // Letter case does not count: the id names a folder.
        var ids = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var operation in api.Operations)
        {
            if (!ids.Add(operation.Model!.OperationId))
            {
                yield return Finding(operation.IdPlace, operation.Model.OperationId, isUpstream: operation.Model.FunctionId != operation.Model.Handler.TypeName);
            }
        }
    }

    /// <param name="place">Where the id comes from.</param>
    /// <param name="id">The id.</param>
    /// <param name="isUpstream">Whether it is a method of Amazon.Lambda.Annotations, a function by itself.</param>
    public static DiagnosticInfo Finding(Location? place, string id, bool isUpstream) => new(
        Rule, place, id, isUpstream ? "Set ResourceName = \"…\" in [LambdaFunction] of one of them" : "Set OperationId = \"…\" in the HTTP attribute of one of them");
}
