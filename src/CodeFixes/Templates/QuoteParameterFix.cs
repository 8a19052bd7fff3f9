using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Sluice.Generator.Analyzers.Templates;

namespace Sluice.CodeFixes.Templates;

/// <summary><c>$input.params(…)</c> becomes a JSON string.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)], DocumentExtensions = [".vtl"]), Shared]
internal sealed class QuoteParameterFix() : TemplateFix("Quote and escape it", UnquotedParamsAnalyzer.Rule)
{
    protected override string? Replace(string reference, char before)
    {
        var call = reference.Replace("$!", "$").Replace("${", "$").TrimEnd('}');
        return call.StartsWith("$input.params(", StringComparison.Ordinal) && call[call.Length - 1] == ')' ? $"\"$util.escapeJavaScript({call}){EscapedText.Repair}\"" : null;
    }
}
