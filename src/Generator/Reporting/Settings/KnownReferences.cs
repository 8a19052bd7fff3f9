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

    private readonly HashSet<string> _parameters;

    // Each name, with the type of the resource in Terraform, or null if Terraform has no value for it.
    private readonly Dictionary<string, string?> _names = new(StringComparer.Ordinal);

    public KnownReferences(ApiDeclarations api, RestApiModel declared)
    {
        _parameters = new(declared.StackParameters.Items.Select(parameter => parameter.Name), StringComparer.Ordinal);
        Add(null, [.. Pseudo, .. _parameters, .. api.IsPlainTemplate ? StackParameters.OfPlainTemplate : []]);
        AddApi(declared.Settings);
        Add(null, api.Operations.Select(operation => ResourceIds.Permission(ResourceNames.Letters(operation.Model!.OperationId))));
        foreach (var plan in declared.Settings.UsagePlans)
        {
            AddPlan(plan);
        }

        var functions = api.Functions.Select(f => f.Model!).ToImmutableArray();
        var ids = FunctionIds.Of(functions);
        foreach (var function in functions)
        {
            AddFunction(function, ids[function.TypeName]);
        }
    }

    // The resources that the API has at most once, except for the deployment, whose id changes with the document.
    private void AddApi(ApiSettingsModel settings)
    {
        Add(TerraformAttributes.Api, [ResourceIds.Api]);
        Add(TerraformAttributes.Stage, [ResourceIds.Stage]);
        Add(TerraformAttributes.Role, [ResourceIds.IntegrationRole]);
        Add(TerraformAttributes.Alarm, AlarmsOf(ResourceIds.Api, settings.Alarms));
        Add(null, settings.Stage.HasAccessLog ? [ResourceIds.AccessLog] : []);
        Add(null, settings.Stage.HasCloudWatchRole ? [ResourceIds.CloudWatchRole, ResourceIds.Account] : []);
        Add(null, settings.Stage.WebAclArn is not null ? [ResourceIds.WebAcl] : []);
        if (settings.Domain is { } domain)
        {
            Add(TerraformAttributes.Domain, [ResourceIds.Domain]);
            Add(null, [ResourceIds.BasePathMapping]);
            Add(null, domain.HostedZoneId is not null ? [ResourceIds.DomainRecord, ResourceIds.DomainRecordIPv6] : []);
        }
    }

    private void AddPlan(UsagePlanModel plan)
    {
        var id = ResourceIds.UsagePlan(ResourceNames.Letters(plan.Name));
        Add(TerraformAttributes.UsagePlan, [id]);
        foreach (var key in plan.Keys.Items.Select(ResourceNames.Letters))
        {
            Add(TerraformAttributes.ApiKey, [ResourceIds.ApiKey(key)]);
            Add(null, [ResourceIds.UsagePlanKey(id, key)]);
        }
    }

    private void AddFunction(DeclaredFunction function, string id)
    {
        Add(null, ResourceIds.OfFunction(id, function.Alias?.Name));
        Add(TerraformAttributes.Function, [id]);
        Add(TerraformAttributes.Role, [ResourceIds.Role(id)]);
        Add(TerraformAttributes.LogGroup, [ResourceIds.LogGroup(id)]);
        Add(TerraformAttributes.Alarm, AlarmsOf(id, function.Alarms));
    }

    private void Add(string? terraform, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            _names[name] = terraform;
        }
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
            || (Id(name) is { } id && _names[id] is { } type && TerraformAttributes.Of(type, attribute) is not null);
    }

    // At a collision, the template gives a resource another id, which begins with the prefix.
    private string? Id(string name)
    {
        while (!_names.ContainsKey(name))
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
