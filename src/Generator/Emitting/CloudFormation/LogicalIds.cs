using Sluice.Generator.Model.Api;

namespace Sluice.Generator.Emitting.CloudFormation;

/// <summary>The names of the template's resources: letters and digits, each used once. Functions keep the names of their classes.</summary>
internal sealed class LogicalIds
{
    private readonly HashSet<string> _taken;

    /// <param name="api">The API.</param>
    /// <param name="document">A deployment is a snapshot: another document, or other functions behind it, want another deployment.</param>
    public LogicalIds(ApiModel api, string document)
    {
        _taken = new HashSet<string>(api.Functions.Items.Select(function => function.LogicalId), StringComparer.Ordinal);
        Api = New("RestApi");
        ContentHash = CloudFormation.ContentHash.Of(api.Functions.Items.Select(function => "\n" + FunctionReferences.Uri(function, Api)).Prepend(document));
        Deployment = New("RestApiDeployment" + ContentHash);
        Stage = New("RestApiStage");
        IntegrationRole = New("IntegrationRole");
    }

    public string ContentHash { get; }

    public string Api { get; }

    public string Deployment { get; }

    public string Stage { get; }

    /// <summary>In whose name the gateway calls AWS's services.</summary>
    public string IntegrationRole { get; }

    public string New(string name)
    {
        var id = new string(name.Where(character => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')).ToArray());
        while (!_taken.Add(id))
        {
            id = "Sluice" + id;
        }

        return id;
    }
}
