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
        "SLUICE111", "Settings", "Authorizer that cannot be",
        "'{0}' cannot be an authorizer: {1}");

    protected override IEnumerable<DiagnosticInfo> CheckApi(ApiDeclarations api)
    {
        if (api.AuthorizerNames is null)
        {
            yield break;
        }

        var taken = new HashSet<string>(api.RestApi!.Settings.Authorizers.Items.Select(a => a.Name), StringComparer.Ordinal) { AuthorizerModel.Iam };
        foreach (var authorizer in api.Authorizers)
        {
            if (!taken.Add(authorizer.Model!.Name))
            {
                yield return new(Rule, authorizer.Place, authorizer.Model.Name, "the name is taken.");
            }
        }
    }
}
