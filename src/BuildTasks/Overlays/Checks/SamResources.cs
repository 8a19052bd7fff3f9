using Sluice.BuildTasks.Overlays.Merging;
using Sluice.BuildTasks.Overlays.Nodes;
using Sluice.Contract;

namespace Sluice.BuildTasks.Overlays.Checks;

/// <summary>
/// The logical ids that SAM's macro adds to a template ("Generated CloudFormation resources" in SAM's documentation). References to them are written
/// before the macro has run.
/// </summary>
internal sealed class SamResources
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _prefixes = [];

    public SamResources(ObjectNode template)
    {
        if (!Stack.UsesSam(template) || !template.TryGetObject("Resources", out var resources))
        {
            return;
        }

        foreach (var member in resources.Members)
        {
            if (member.Value is not ObjectNode resource || resource.Text("Type") is not { } type
                || !type.StartsWith("AWS::Serverless::", StringComparison.Ordinal))
            {
                continue;
            }

            if (type == ResourceTypes.SamFunction)
            {
                Function(member.Name, resource.Get("Properties") as ObjectNode);
            }
            else
            {
                // An API, a state machine and others make resources whose ids begin with their own.
                _prefixes.Add(member.Name);
            }
        }
    }

    public IEnumerable<string> All => _ids;

    public bool Makes(string id) =>
        _ids.Contains(id) || _prefixes.Any(prefix => id.Length > prefix.Length && id.StartsWith(prefix, StringComparison.Ordinal));

    private void Function(string id, ObjectNode? properties)
    {
        if (properties?.Find("Role") is null)
        {
            _ids.Add(id + "Role");
        }

        if (properties?.Find("AutoPublishAlias") is not null)
        {
            _ids.UnionWith([id + ".Alias", id + ".Version"]);
            if (properties.Text("AutoPublishAlias") is { } alias)
            {
                _ids.Add(id + "Alias" + alias.Replace('-', 'D').Replace('_', 'U'));
            }

            if (properties.Find("DeploymentPreference") is not null)
            {
                _ids.Add(id + "DeploymentGroup");
            }
        }

        if (properties?.Find("EventInvokeConfig") is not null)
        {
            _ids.Add(id + "EventInvokeConfig");
        }

        if (properties?.Find("FunctionUrlConfig") is not null)
        {
            _ids.Add(id + "Url");
        }

        if (properties?.Get("Events") is ObjectNode events)
        {
            _ids.UnionWith(events.Members.SelectMany(one => new[] { id + one.Name, id + one.Name + "Permission" }));
            _prefixes.AddRange(["ServerlessRestApi", "ServerlessHttpApi"]);
            _ids.UnionWith(["ServerlessRestApi", "ServerlessHttpApi"]);
        }
    }
}
