using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Helpers;
using Sluice.Generator.Linking;
using Sluice.Generator.Model.Declared;
using Sluice.Generator.Model.Settings;
using Sluice.Generator.Parsing.Settings;
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

    // An overlay can add parameters and resources, which the compiler does not see. Merging it finds what does not exist.
    protected override IEnumerable<DiagnosticInfo> CheckApi(ApiDeclarations api)
    {
        if (api.RestApi is not { } declared || api.HasOverlay || api.Functions.Any(f => f.Model is null))
        {
            return [];
        }

        var known = Known(api, declared);
        return
            from reference in api.References
            let name = reference.Name.Trim()
            where !(reference.MayBeInvokeUrl && name == "InvokeUrl") && !Exists(name, known) && !Exists(name.Split('.')[0], known)
            group reference by (reference.Place, reference.Name) into same
            select new DiagnosticInfo(StackRules.UnknownReference, same.Key.Place, "${" + same.Key.Name + "}");
    }

    private static HashSet<string> Known(ApiDeclarations api, RestApiModel declared)
    {
        var settings = declared.Settings;
        var known = new HashSet<string>(
            [.. Pseudo, .. OfApi(settings), .. api.IsPlainTemplate ? StackParameters.OfPlainTemplate : [], .. AlarmsOf(ResourceIds.Api, settings.Alarms)],
            StringComparer.Ordinal);
        known.UnionWith(declared.StackParameters.Items.Select(parameter => parameter.Name));
        known.UnionWith(api.Operations.Select(operation => ResourceIds.Permission(ResourceNames.Letters(operation.Model!.OperationId))));
        foreach (var plan in settings.UsagePlans)
        {
            var id = ResourceIds.UsagePlan(ResourceNames.Letters(plan.Name));
            known.Add(id);
            foreach (var key in plan.Keys.Items.Select(ResourceNames.Letters))
            {
                known.UnionWith([ResourceIds.ApiKey(key), ResourceIds.UsagePlanKey(id, key)]);
            }
        }

        var functions = api.Functions.Select(f => f.Model!).ToImmutableArray();
        var ids = FunctionIds.Of(functions);
        foreach (var function in functions)
        {
            var id = ids[function.TypeName];
            known.UnionWith(ResourceIds.OfFunction(id, function.Alias?.Name).Concat(AlarmsOf(id, function.Alarms)));
        }

        return known;
    }

    // The resources that the API has at most once, except for the deployment, whose id changes with the document.
    private static IEnumerable<string> OfApi(ApiSettingsModel settings)
    {
        string[] none = [];
        return
        [
            ResourceIds.Api, ResourceIds.Stage, ResourceIds.IntegrationRole,
            .. settings.Stage.HasAccessLog ? [ResourceIds.AccessLog] : none,
            .. settings.Stage.HasCloudWatchRole ? [ResourceIds.CloudWatchRole, ResourceIds.Account] : none,
            .. settings.Stage.WebAclArn is not null ? [ResourceIds.WebAcl] : none,
            .. settings.Domain is not null ? [ResourceIds.Domain, ResourceIds.BasePathMapping] : none,
            .. settings.Domain?.HostedZoneId is not null ? [ResourceIds.DomainRecord, ResourceIds.DomainRecordIPv6] : none,
        ];
    }

    private static IEnumerable<string> AlarmsOf(string owner, AlarmsModel? alarms) =>
        alarms?.Alarms.Items.Select(alarm => ResourceIds.Alarm(owner, alarm.Name)) ?? [];

    // At a collision, the template gives a resource another id, which begins with the prefix.
    private static bool Exists(string name, HashSet<string> known)
    {
        while (!known.Contains(name))
        {
            if (!name.StartsWith(ResourceIds.Prefix, StringComparison.Ordinal))
            {
                return false;
            }

            name = name.Substring(ResourceIds.Prefix.Length);
        }

        return true;
    }
}
