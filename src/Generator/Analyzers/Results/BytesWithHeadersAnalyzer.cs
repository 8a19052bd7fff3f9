using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Parsing;
using Sluice.Generator.Parsing.Results;

namespace Sluice.Generator.Analyzers.Results;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class BytesWithHeadersAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE087", "Results", "Bytes with headers of their own",
        "'{0}' is sent as bytes, which have no headers of their own: API Gateway runs no template on them. {1}");

    /// <summary>The cure where the code sets a header.</summary>
    public const string InCode = "Do not set the header; or leave out [Produces], and send the bytes as base64 in JSON; or serve them out of S3 with [S3GetObject].";

    protected override ImmutableArray<SyntaxKind> Nodes => [SyntaxKind.IdentifierName];

    protected override void CheckNode(SyntaxNodeAnalysisContext context)
    {
        if (HeaderUses.ResultOf(context.Node, context.SemanticModel, context.CancellationToken) is { } result
            && context.ContainingSymbol is { } symbol && BytesOperations.Send(result, symbol))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, context.Node.GetLocation(), result.PlainName(), InCode));
        }
    }
}
