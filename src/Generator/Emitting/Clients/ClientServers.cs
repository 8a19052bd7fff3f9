using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Model.Api;

namespace Sluice.Generator.Emitting.Clients;

/// <summary>
/// Writes the servers. Only a deployment knows the API's id and region, so both are variables. The second server is the local gateway at its default
/// port.
/// </summary>
internal static class ClientServers
{
    public static void Write(DocumentWriter json, ApiModel api)
    {
        json.Server(
            api.Settings.DisablesDefaultEndpoint.Value ? "https://{domain}" : "https://{apiId}.execute-api.{region}.amazonaws.com/{stage}",
            "The deployed API",
            api.Settings.DisablesDefaultEndpoint.Value
                ? [("domain", "api.example.com", "The custom domain, with the path of its mapping if it has one")]
                :
                [
                    ("apiId", "api-id", "The id of the REST API, which the deployment shows"),
                    ("region", "us-east-1", "The region of the deployment"),
                    ("stage", api.Fill(api.Stage), "The stage"),
                ]);
        json.Server("http://127.0.0.1:5080/{stage}", "The local gateway", [("stage", api.Fill(api.Stage), "The stage")]);
    }

    private static void Server(
        this DocumentWriter json, string url, string description, IReadOnlyList<(string Name, string Default, string Description)> variables) =>
        json.ObjectItem(server =>
        {
            server.String("url", url);
            server.String("description", description);
            server.Object("variables", all =>
            {
                foreach (var variable in variables)
                {
                    all.Object(variable.Name, item =>
                    {
                        item.String("default", variable.Default);
                        item.String("description", variable.Description);
                    });
                }
            });
        });
}
