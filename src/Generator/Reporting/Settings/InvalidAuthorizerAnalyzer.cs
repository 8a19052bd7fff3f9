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
        if (api.RestApi is not { } declared)
        {
            yield break;
        }

        var taken = new HashSet<string>(declared.Settings.Authorizers.Items.Select(a => a.Name), StringComparer.Ordinal) { AuthorizerModel.Iam };
        foreach (var authorizer in api.Authorizers.Where(a => a.Model is not null))
        {
            if (!taken.Add(authorizer.Model!.Name))
            {
                yield return new(
                    SettingRules.InvalidAuthorizer, authorizer.Place, authorizer.Model.Name, "Another authorizer has the same name. Rename one of them.");
            }
        }
    }
}
