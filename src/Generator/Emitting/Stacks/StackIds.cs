using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Api;

namespace Sluice.Generator.Emitting.Stacks;

/// <summary>
/// The logical ids of the resources of a stack. Each consists of letters and digits and is used once, and is not the name of a parameter. Functions keep
/// the names of their classes.
/// </summary>
internal class StackIds
{
    private readonly HashSet<string> _taken;

    /// <param name="api">The API.</param>
    /// <param name="reserved">Ids that something else gives to resources of the stack.</param>
    public StackIds(ApiModel api, IEnumerable<string> reserved)
    {
        _taken = new HashSet<string>(
            api.Functions.Items.Select(function => function.LogicalId).Concat(api.StackParameters.Items.Select(parameter => parameter.Name)).Concat(reserved),
            StringComparer.Ordinal);
        Api = New(ResourceIds.Api);
        Stage = New(ResourceIds.Stage);
        IntegrationRole = New(ResourceIds.IntegrationRole);
        Domain = api.Settings.Domain is null ? "" : New(ResourceIds.Domain);
        BasePathMapping = api.Settings.Domain is null ? "" : New(ResourceIds.BasePathMapping);
        WebAcl = api.Settings.Stage.WebAclArn is null ? "" : New(ResourceIds.WebAcl);
        UsagePlans = api.Settings.UsagePlans.Items.ToDictionary(plan => plan.Name, plan => New(ResourceIds.UsagePlan(plan.Name)), StringComparer.Ordinal);
        Followers =
        [
            BasePathMapping, WebAcl, .. UsagePlans.Values,
            .. from plan in api.Settings.UsagePlans.Items
               from key in plan.Keys.Items
               select ResourceIds.UsagePlanKey(UsagePlans[plan.Name], ResourceNames.Letters(key)),
        ];
    }

    public string Api { get; }

    public string Stage { get; }

    /// <summary>The role under which API Gateway calls services of AWS.</summary>
    public string IntegrationRole { get; }

    /// <summary>The API's own domain name, or an empty text if it has none.</summary>
    public string Domain { get; }

    /// <summary>The mapping of the domain name to the stage, or an empty text if there is none.</summary>
    public string BasePathMapping { get; }

    /// <summary>The association of the web ACL, or an empty text if there is none.</summary>
    public string WebAcl { get; }

    /// <summary>The usage plans by their names.</summary>
    public IReadOnlyDictionary<string, string> UsagePlans { get; }

    /// <summary>The resources that CloudFormation makes after the stage, and which refer to it by an id that does not begin with the API's.</summary>
    public IReadOnlyList<string> Followers { get; }

    public string New(string name)
    {
        var id = ResourceNames.Letters(name);
        while (!_taken.Add(id))
        {
            id = ResourceIds.Prefix + id;
        }

        return id;
    }
}
