using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Analyzers.Declarations;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Analyzers.Settings;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class InvalidAuthorizerAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE111", "Settings", "Invalid authorizer declaration",
        "The authorizer '{0}' is not valid. {1}");

    protected override IEnumerable<DiagnosticInfo> CheckApi(ApiDeclarations api)
    {
        if (api.RestApi is not { } declared)
        {
            yield break;
        }

        var taken = new HashSet<string>(declared.Settings.Authorizers.Items.Select(a => a.Name), StringComparer.Ordinal) { AuthorizerModel.Iam };
        foreach (var authorizer in api.Authorizers.Where(a => a.Model is not null))
        {
            if (!taken.Add(authorizer.Model!.Name))
            {
                yield return new(Rule, authorizer.Place, authorizer.Model.Name, "Another authorizer has the same name. Rename one of them.");
            }
        }
    }
}
