using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Parsing.Effects;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Reporting.Settings;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class NoEffectAnalyzer() : RuleAnalyzer(SettingRules.NoEffect)
{
    protected override ImmutableArray<SyntaxKind> Nodes => [SyntaxKind.Attribute];

    protected override void CheckNode(SyntaxNodeAnalysisContext context)
    {
        var syntax = (AttributeSyntax)context.Node;
        if (Target(syntax, context) is not { } symbol)
        {
            return;
        }

        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.ApplicationSyntaxReference is { } reference && reference.SyntaxTree == syntax.SyntaxTree && reference.Span == syntax.Span
                && EffectRules.Check(symbol, attribute) is { } problem)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    SettingRules.NoEffect, problem.Place(attribute, context.CancellationToken), problem.What(attribute), problem.Why));
            }
        }
    }

    private static ISymbol? Target(AttributeSyntax syntax, SyntaxNodeAnalysisContext context) => syntax.Parent switch
    {
        AttributeListSyntax { Target.Identifier.ValueText: "assembly" } => context.Compilation.Assembly,
        AttributeListSyntax { Target: null, Parent: MethodDeclarationSyntax or TypeDeclarationSyntax or ParameterSyntax or PropertyDeclarationSyntax } list =>
            context.SemanticModel.GetDeclaredSymbol(list.Parent!, context.CancellationToken),
        _ => null,
    };
}
