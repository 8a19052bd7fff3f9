using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Operations;

/// <summary>Checks the names of parameters in the XML comment. They are read from the syntax trivia, as <see cref="DocComment"/> does.</summary>
internal static class DocParameterRules
{
    private static readonly Regex Name = new("<param\\s+name\\s*=\\s*[\"']([^\"'<>]*)[\"']", RegexOptions.CultureInvariant);

    public static void Check(OperationScope scope)
    {
        // If the compiler parses comments, it has a warning of its own.
        if (scope.Method.DeclaringSyntaxReferences.FirstOrDefault() is not { SyntaxTree.Options.DocumentationMode: not DocumentationMode.Diagnose } reference)
        {
            return;
        }

        foreach (var trivia in reference.GetSyntax(scope.Cancellation).GetLeadingTrivia())
        {
            var isComment = trivia.IsKind(SyntaxKind.SingleLineCommentTrivia);
            if (!isComment && !trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia))
            {
                continue;
            }

            var text = trivia.ToFullString();
            if (text.IndexOf("<param", StringComparison.Ordinal) < 0 || (isComment && !IsDocumentation(text)))
            {
                continue;
            }

            foreach (Match match in Name.Matches(text))
            {
                var name = match.Groups[1];
                if (scope.Method.Parameters.All(p => p.Name != name.Value))
                {
                    scope.Diagnostics.Add(
                        ParameterRules.UnknownDocParameter,
                        Location.Create(reference.SyntaxTree, new TextSpan(trivia.FullSpan.Start + name.Index, name.Length)), name.Value);
                }
            }
        }
    }

    private static bool IsDocumentation(string text) => text.StartsWith("///", StringComparison.Ordinal) && !text.StartsWith("////", StringComparison.Ordinal);
}
