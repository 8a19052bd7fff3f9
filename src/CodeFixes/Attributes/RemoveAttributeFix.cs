using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sluice.Generator.Analyzers.Api;
using Sluice.Generator.Analyzers.Backends;
using Sluice.Generator.Analyzers.Functions;
using Sluice.Generator.Analyzers.Parameters;
using Sluice.Generator.Analyzers.Results;
using Sluice.Generator.Analyzers.Types;

namespace Sluice.CodeFixes.Attributes;

/// <summary>Where the attribute is one too many, and the diagnostic stands in it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class RemoveAttributeFix() : SyntaxFix(
    "Remove the attribute", DuplicateStageVariableAnalyzer.Rule, SeveralHttpAttributesAnalyzer.Rule, SeveralSourcesAnalyzer.Rule, SourceNotAllowedAnalyzer.Rule, SerializerOnlyTypeAnalyzer.Rule,
    MisusedJsonAttributeAnalyzer.Rule, DuplicateThrowsAnalyzer.Rule, ResultWithoutBodyAnalyzer.Rule, ReturnsBesideResultAnalyzer.Rule, InvalidProducesAnalyzer.Rule, TemplateNotAllowedAnalyzer.Rule)
{
    protected override (SyntaxNode Old, SyntaxNode? New)? Replace(SyntaxNode node, Diagnostic diagnostic) =>
        node.FirstAncestorOrSelf<AttributeSyntax>()?.Removed();
}
