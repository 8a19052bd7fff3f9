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
    protected override string? Replace(string reference, char before)
    {
        // Of ${…} and $!{…}, only the text between the braces is used. The braces of an argument are kept.
        var call = reference.TrimStart('$', '!', '{');
        call = reference[reference.Length - call.Length - 1] == '{' ? call.Substring(0, call.Length - 1) : call;
        return call.StartsWith("input.params(", StringComparison.Ordinal) && call[call.Length - 1] == ')'
            ? $"\"$util.escapeJavaScript(${call}){EscapedText.Repair}\""
            : null;
    }
}
