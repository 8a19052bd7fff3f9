using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sluice.Generator.Rules;

namespace Sluice.CodeFixes.Attributes;

/// <summary>Removes an attribute that is superfluous. The diagnostic is reported at the attribute or inside it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class RemoveAttributeFix() : SyntaxFix(
    "Remove the attribute", ApiRules.DuplicateStageVariable, FunctionRules.SeveralHttpAttributes, ParameterRules.SeveralSources,
    ParameterRules.SourceNotAllowed, TypeRules.SerializerOnlyType,
    TypeRules.MisusedJsonAttribute, ResultRules.DuplicateThrows, ResultRules.ResultWithoutBody, ResultRules.ReturnsBesideResult,
    ResultRules.InvalidProduces, BackendRules.TemplateNotAllowed)
{
    protected override (SyntaxNode Old, SyntaxNode? New)? Replace(SyntaxNode node, Diagnostic diagnostic) =>
        node.FirstAncestorOrSelf<AttributeSyntax>()?.Removed();
}
