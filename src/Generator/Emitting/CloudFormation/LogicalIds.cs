using Sluice.Generator.Model;

namespace Sluice.Generator.Emitting.CloudFormation;

/// <summary>The names of the template's resources: letters and digits, each used once. Functions keep the names of their classes.</summary>
internal sealed class LogicalIds
{
    private readonly HashSet<string> _taken;

    /// <param name="api">The API.</param>
    /// <param name="contentHash">The document's: a deployment is a snapshot, so another document wants another deployment.</param>
    public LogicalIds(ApiModel api, string contentHash)
    {
        _taken = new HashSet<string>(api.Functions.Items.Select(function => function.LogicalId), StringComparer.Ordinal);
        ContentHash = contentHash;
        Api = New("RestApi");
        Deployment = New("RestApiDeployment" + contentHash);
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
