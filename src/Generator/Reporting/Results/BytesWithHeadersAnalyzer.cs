using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Parsing;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Reporting.Results;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class BytesWithHeadersAnalyzer() : RuleAnalyzer(ResultRules.BytesWithHeaders)
{
    /// <summary>The cure if the code sets a header.</summary>
    public const string InCode =
        "Give the method [Proxy]; or do not set the header; or remove [Produces], and send the bytes as base64 in JSON; "
        + "or serve them from S3 with [S3GetObject].";

    protected override ImmutableArray<SyntaxKind> Nodes => [SyntaxKind.IdentifierName];

    protected override void CheckNode(SyntaxNodeAnalysisContext context)
    {
        if (HeaderUses.ResultOf(context.Node, context.SemanticModel, context.CancellationToken) is { } result
            && context.ContainingSymbol is { } symbol && BytesOperations.Send(result, symbol))
        {
            context.ReportDiagnostic(Diagnostic.Create(ResultRules.BytesWithHeaders, context.Node.GetLocation(), result.PlainName(), InCode));
        }
    }
}
