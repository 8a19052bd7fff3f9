using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Sluice.Generator.Parsing.Api;
using Sluice.Generator.Rules;

namespace Sluice.CodeFixes.Templates;

/// <summary>Appends the call to <c>$util.escapeJavaScript(…)</c> that makes its result valid JSON.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp, DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)], DocumentExtensions = [TemplateFiles.Extension]), Shared]
internal sealed class RepairApostropheFix() : TemplateFix("Remove the backslash again", TemplateRules.Apostrophe)
{
    protected override string? Replace(string reference, char before) =>
        reference is [.., '}'] ? reference.Substring(0, reference.Length - 1) + EscapedText.Repair + "}" : reference + EscapedText.Repair;
}
