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

    public StackIds(ApiModel api)
    {
        _taken = new HashSet<string>(
            api.Functions.Items.Select(function => function.LogicalId).Concat(api.StackParameters.Items.Select(parameter => parameter.Name)),
            StringComparer.Ordinal);
        Api = New(ResourceIds.Api);
        Stage = New(ResourceIds.Stage);
        IntegrationRole = New(ResourceIds.IntegrationRole);
        Domain = api.Settings.Domain is null ? "" : New(ResourceIds.Domain);
    }

    public string Api { get; }

    public string Stage { get; }

    /// <summary>The role under which API Gateway calls services of AWS.</summary>
    public string IntegrationRole { get; }

    /// <summary>The API's own domain name, or an empty text if it has none.</summary>
    public string Domain { get; }

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
