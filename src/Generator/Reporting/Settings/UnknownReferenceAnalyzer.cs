using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Linking;
using Sluice.Generator.Reporting.Declarations;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Reporting.Settings;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class UnknownReferenceAnalyzer() : RuleAnalyzer(StackRules.UnknownReference)
{
    // Source: AWS CloudFormation User Guide, "Pseudo parameters reference".
    private static readonly string[] Pseudo =
    [
        "AWS::AccountId", "AWS::NotificationARNs", "AWS::Partition", "AWS::Region", "AWS::StackId", "AWS::StackName", "AWS::URLSuffix",
    ];

    private static readonly string[] OfApi = ["RestApi", "RestApiStage", "IntegrationRole", "AccessLog"];
    private static readonly string[] OfPlain = ["CodeBucket", "CodeKey"];
    private static readonly string[] BesideFunctions = ["", "Role", "LogGroup", "Permission", "Aliaslive"];

    // An overlay can add parameters and resources, which the compiler does not see. Merging it finds what does not exist.
    protected override IEnumerable<DiagnosticInfo> CheckApi(ApiDeclarations api)
    {
        if (api.RestApi is not { } declared || api.HasOverlay || api.Functions.Any(f => f.Model is null))
        {
            return [];
        }

        var known = new HashSet<string>([.. Pseudo, .. OfApi, .. api.IsPlainTemplate ? OfPlain : []], StringComparer.Ordinal);
        known.UnionWith(declared.StackParameters.Items.Select(parameter => parameter.Name));
        known.UnionWith(api.Operations.Select(operation => operation.Model!.OperationId + "Permission"));
        known.UnionWith(declared.Settings.UsagePlans.Items.Select(plan => "UsagePlan" + LettersOf(plan.Name)));
        known.UnionWith(declared.Settings.UsagePlans.Items.SelectMany(plan => plan.Keys.Items).Select(key => "ApiKey" + LettersOf(key)));
        foreach (var function in FunctionIds.Of([.. api.Functions.Select(f => f.Model!)]).Values)
        {
            known.UnionWith(BesideFunctions.Select(end => function + end));
        }

        return
            from reference in api.References
            let name = reference.Name.Trim()
            where !(reference.MayBeInvokeUrl && name == "InvokeUrl") && !known.Contains(name) && !known.Contains(name.Split('.')[0])
            group reference by (reference.Place, reference.Name) into same
            select new DiagnosticInfo(StackRules.UnknownReference, same.Key.Place, "${" + same.Key.Name + "}");
    }

    private static string LettersOf(string name) => new([.. name.Where(char.IsLetterOrDigit)]);
}
