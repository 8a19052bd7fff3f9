using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Sluice.Generator.Parsing.Api;
using Sluice.Generator.Rules;

namespace Sluice.CodeFixes.Templates;

/// <summary>Writes <c>$input.params(…)</c> as a quoted and escaped JSON string.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp, DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)], DocumentExtensions = [TemplateFiles.Extension]), Shared]
internal sealed class QuoteParameterFix() : TemplateFix("Quote and escape it", TemplateRules.UnquotedParams)
{
    protected override string? Replace(string reference, char before) => EscapedText.OfParameter(reference) is { } escaped ? $"\"{escaped}\"" : null;
}
