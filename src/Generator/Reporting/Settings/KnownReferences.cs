using System.Collections.Immutable;
using Sluice.Generator.Helpers;
using Sluice.Generator.Linking;
using Sluice.Generator.Model.Declared;
using Sluice.Generator.Model.Settings;
using Sluice.Generator.Parsing.Settings;
using Sluice.Generator.Reporting.Declarations;

namespace Sluice.Generator.Reporting.Settings;

/// <summary>What the texts of an API may refer to: parameters, pseudo parameters and the resources that a build makes.</summary>
internal sealed class KnownReferences
{
    // Source: AWS CloudFormation User Guide, "Pseudo parameters reference".
    private static readonly string[] Pseudo =
    [
        "AWS::AccountId", "AWS::NotificationARNs", "AWS::Partition", "AWS::Region", "AWS::StackId", "AWS::StackName", "AWS::URLSuffix",
    ];

    private readonly HashSet<string> _parameters = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    // The types of the resources in Terraform.
    private readonly Dictionary<string, string> _types = new(StringComparer.Ordinal);

    public KnownReferences(ApiDeclarations api, RestApiModel declared)
    {
        var (settings, known) = (declared.Settings, _names);
        _parameters.UnionWith(declared.StackParameters.Items.Select(parameter => parameter.Name));
        known.UnionWith(
            [.. Pseudo, .. OfApi(settings), .. api.IsPlainTemplate ? StackParameters.OfPlainTemplate : [], .. AlarmsOf(ResourceIds.Api, settings.Alarms)]);
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

        AddTypes(settings, functions, ids);
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

    /// <summary>Returns true if a build makes something with this name.</summary>
    public bool Exists(string name) => Id(name) is not null;

    /// <summary>Returns true if the Terraform module has a value for the reference.</summary>
    /// <param name="reference">What is between the braces.</param>
    public bool IsInTerraform(string reference)
    {
        var dot = reference.IndexOf('.');
        var (name, attribute) = dot < 0 ? (reference, "") : (reference.Substring(0, dot), reference.Substring(dot + 1));
        return _parameters.Contains(reference)
            || TerraformAttributes.Pseudo.ContainsKey(reference)
            || (Id(name) is { } id && _types.TryGetValue(id, out var type) && TerraformAttributes.Of(type, attribute) is not null);
    }

    private void AddTypes(ApiSettingsModel settings, ImmutableArray<DeclaredFunction> functions, Dictionary<string, string> ids)
    {
        _types[ResourceIds.Api] = TerraformAttributes.Api;
        _types[ResourceIds.Stage] = TerraformAttributes.Stage;
        _types[ResourceIds.IntegrationRole] = TerraformAttributes.Role;
        _types[ResourceIds.Domain] = TerraformAttributes.Domain;
        foreach (var plan in settings.UsagePlans)
        {
            _types[ResourceIds.UsagePlan(ResourceNames.Letters(plan.Name))] = TerraformAttributes.UsagePlan;
            foreach (var key in plan.Keys)
            {
                _types[ResourceIds.ApiKey(ResourceNames.Letters(key))] = TerraformAttributes.ApiKey;
            }
        }

        foreach (var function in functions)
        {
            var id = ids[function.TypeName];
            _types[id] = TerraformAttributes.Function;
            _types[ResourceIds.Role(id)] = TerraformAttributes.Role;
            _types[ResourceIds.LogGroup(id)] = TerraformAttributes.LogGroup;
        }

        var alarms = functions.SelectMany(f => AlarmsOf(ids[f.TypeName], f.Alarms)).Concat(AlarmsOf(ResourceIds.Api, settings.Alarms));
        foreach (var alarm in alarms)
        {
            _types[alarm] = TerraformAttributes.Alarm;
        }
    }

    // At a collision, the template gives a resource another id, which begins with the prefix.
    private string? Id(string name)
    {
        while (!_names.Contains(name))
        {
            if (!name.StartsWith(ResourceIds.Prefix, StringComparison.Ordinal))
            {
                return null;
            }

            name = name.Substring(ResourceIds.Prefix.Length);
        }

        return name;
    }
}
