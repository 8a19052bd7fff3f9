using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Sluice.Generator.Parsing.Api;
using Sluice.Generator.Rules;

namespace Sluice.CodeFixes.Templates;

/// <summary>Escapes <c>$input.params(…)</c> in a JSON string.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp, DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)], DocumentExtensions = [TemplateFiles.Extension]), Shared]
internal sealed class EscapeParameterFix() : TemplateFix("Escape it", TemplateRules.UnescapedParams)
{
    protected override string? Replace(string reference, char before) => EscapedText.OfParameter(reference);
}
