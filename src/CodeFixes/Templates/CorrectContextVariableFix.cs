using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Sluice.Generator.Parsing.Api;
using Sluice.Generator.Rules;
using Sluice.MappingTemplates.Linting;

namespace Sluice.CodeFixes.Templates;

/// <summary>Replaces an unknown name by the similar name of a <c>$context</c> variable.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp, DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)], DocumentExtensions = [TemplateFiles.Extension]), Shared]
internal sealed class CorrectContextVariableFix() : TemplateFix("Correct the name", TemplateRules.TemplateContextVariable)
{
    private const string Context = "$context.";

    protected override string? Replace(string reference, char before) =>
        reference.StartsWith(Context, StringComparison.Ordinal) && ContextVariables.Meant(reference.Substring(Context.Length)) is { } meant
            ? Context + meant
            : null;
}
