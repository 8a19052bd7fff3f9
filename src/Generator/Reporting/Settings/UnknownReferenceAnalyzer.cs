using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Reporting.Declarations;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Reporting.Settings;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class UnknownReferenceAnalyzer() : RuleAnalyzer(StackRules.UnknownReference)
{
    // An overlay can add parameters and resources, which the compiler does not see. Merging it finds what does not exist.
    protected override IEnumerable<DiagnosticInfo> CheckApi(ApiDeclarations api)
    {
        if (api.RestApi is not { } declared || api.HasOverlay || api.Functions.Any(f => f.Model is null))
        {
            return [];
        }

        var known = new KnownReferences(api, declared);
        return
            from reference in api.References
            let name = reference.Name.Trim()
            where !(reference.MayBeInvokeUrl && name == "InvokeUrl") && !known.Exists(name) && !known.Exists(name.Split('.')[0])
            group reference by (reference.Place, reference.Name) into same
            select new DiagnosticInfo(StackRules.UnknownReference, same.Key.Place, "${" + same.Key.Name + "}");
    }
}
