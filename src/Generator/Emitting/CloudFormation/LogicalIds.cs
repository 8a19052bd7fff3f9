using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Api;

namespace Sluice.Generator.Emitting.CloudFormation;

/// <summary>
/// The logical ids of the template's resources. Each consists of letters and digits and is used once, and is not the name of a parameter. Functions keep
/// the names of their classes.
/// </summary>
internal sealed class LogicalIds
{
    private readonly HashSet<string> _taken;

    /// <param name="api">The API.</param>
    /// <param name="document">The OpenAPI document. A deployment is a snapshot, so another document, or other functions that it refers to, needs
    /// another deployment.</param>
    public LogicalIds(ApiModel api, string document)
    {
        _taken = new HashSet<string>(
            api.Functions.Items.Select(function => function.LogicalId).Concat(api.StackParameters.Items.Select(parameter => parameter.Name)),
            StringComparer.Ordinal);
        Api = New(ResourceIds.Api);
        ContentHash = CloudFormation.ContentHash.Of(api.Functions.Items.Select(function => "\n" + FunctionReferences.Uri(function, Api)).Prepend(document));
        Deployment = New(ResourceIds.Deployment + ContentHash);
        Stage = New(ResourceIds.Stage);
        IntegrationRole = New(ResourceIds.IntegrationRole);
        Domain = api.Settings.Domain is null ? "" : New(ResourceIds.Domain);
    }

    public string ContentHash { get; }

    /// <summary>The conditions that the resources use.</summary>
    public StackConditions Conditions { get; } = new();

    public string Api { get; }

    public string Deployment { get; }

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
