using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Model.Settings;
using Sluice.Generator.Reporting.Declarations;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Reporting.Settings;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class InvalidAuthorizerAnalyzer() : RuleAnalyzer(SettingRules.InvalidAuthorizer)
{
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
                yield return new(SettingRules.InvalidAuthorizer, authorizer.Place, authorizer.Model.Name, "the name is taken.");
            }
        }
    }
}
