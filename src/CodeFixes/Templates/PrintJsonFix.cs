using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Sluice.Generator.Parsing.Api;
using Sluice.Generator.Rules;

namespace Sluice.CodeFixes.Templates;

/// <summary>Replaces <c>$input.path(…)</c> outside of quotes by <c>$input.json(…)</c>.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp, DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)], DocumentExtensions = [TemplateFiles.Extension]), Shared]
internal sealed class PrintJsonFix() : TemplateFix("Print JSON", TemplateRules.PathAsValue)
{
    private const string Path = "$input.path(";

    protected override string? Replace(string reference, char before) =>
        before != '"' && reference.StartsWith(Path, StringComparison.Ordinal) && reference.IndexOf(')') == reference.Length - 1
            ? "$input.json(" + reference.Substring(Path.Length)
            : null;
}
