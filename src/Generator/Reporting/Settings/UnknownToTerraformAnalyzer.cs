using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Reporting.Declarations;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Reporting.Settings;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class UnknownToTerraformAnalyzer() : RuleAnalyzer(StackRules.UnknownToTerraform)
{
    protected override IEnumerable<DiagnosticInfo> CheckApi(ApiDeclarations api) => !api.IsTerraform ? [] :
    [
        .. api.Functions.SelectMany(function => function.FindingsOfTerraform.Items)
            .Concat(api.RestApis.SelectMany(declared => declared.FindingsOfTerraform.Items))
            .Distinct(),
        .. References(api),
    ];

    // Another rule reports what does not exist at all.
    private static IEnumerable<DiagnosticInfo> References(ApiDeclarations api)
    {
        if (api.RestApi is not { } declared || api.Functions.Any(f => f.Model is null))
        {
            return [];
        }

        var known = new KnownReferences(api, declared);
        return
            from reference in api.References
            let name = reference.Name.Trim()
            where (known.Exists(name) || known.Exists(name.Split('.')[0])) && !known.IsInTerraform(name)
            group reference by (reference.Place, reference.Name) into same
            select new DiagnosticInfo(
                StackRules.UnknownToTerraform, same.Key.Place, "the value of ${" + same.Key.Name + "}",
                "Use a parameter or a resource of the module that it has a value for, or let a parameter be the whole text.");
    }
}
