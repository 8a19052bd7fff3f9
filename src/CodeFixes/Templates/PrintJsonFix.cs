using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Sluice.Generator.Analyzers.Templates;
using Sluice.Generator.Parsing.Api;

namespace Sluice.CodeFixes.Templates;

/// <summary><c>$input.path(…)</c> outside of quotes becomes <c>$input.json(…)</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)], DocumentExtensions = [TemplateFiles.Extension]), Shared]
internal sealed class PrintJsonFix() : TemplateFix("Print JSON", PathAsValueAnalyzer.Rule)
{
    private const string Path = "$input.path(";

    protected override string? Replace(string reference, char before) =>
        before != '"' && reference.StartsWith(Path, StringComparison.Ordinal) && reference.IndexOf(')') == reference.Length - 1 ? "$input.json(" + reference.Substring(Path.Length) : null;
}
