using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Templates;

namespace Sluice.LocalGateway.Stacks;

/// <summary>Writes the paths of an API of SAM: those of its definition, those of its events, and the preflight of CORS.</summary>
internal sealed class SamPaths(
    TreeWriter tree,
    Template template,
    JsonPlace origin,
    SamAuth auth,
    JsonPlace? cors,
    IReadOnlyList<(StackResource Function, string Name, JsonPlace Event)> events)
{
    public void Write(JsonPlace? defined)
    {
        tree.Name("paths");
        tree.StartObject(defined ?? origin);
        var own = events.ToLookup(static entry => entry.Event.Member("Path").Text(), StringComparer.Ordinal);
        var items = defined is { IsObject: true, IsCall: false } given ? given.Members().ToDictionary(StringComparer.Ordinal) : [];
        foreach (var path in items.Keys.Union(own.Select(static group => group.Key)))
        {
            tree.Name(path);
            WritePath(items.TryGetValue(path, out var item) ? item : null, [.. own[path].DistinctBy(static entry => MethodOf(entry.Event))]);
        }

        tree.End();
    }

    private void WritePath(JsonPlace? item, IReadOnlyList<(StackResource Function, string Name, JsonPlace Event)> own)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        tree.StartObject(item ?? own[0].Event);
        foreach (var (name, member) in item is { IsObject: true, IsCall: false } given ? given.Members() : [])
        {
            names.Add(name);
            var added = own.FirstOrDefault(entry => MethodOf(entry.Event) == name);
            tree.Name(name);
            if (added.Function is not null && member is { IsObject: true, IsCall: false } && member.Find("x-amazon-apigateway-integration") is null)
            {
                WriteOperation(added, member);
            }
            else
            {
                tree.Copy(member);
            }
        }

        foreach (var entry in own.Where(entry => names.Add(MethodOf(entry.Event))))
        {
            tree.Name(MethodOf(entry.Event));
            WriteOperation(entry, defined: null);
        }

        if (cors is { } settings && names.Add("options"))
        {
            tree.Name("options");
            SamCors.Write(tree, settings, names.Where(static name => name is not ("options" or "parameters")));
        }

        tree.End();
    }

    private void WriteOperation((StackResource Function, string Name, JsonPlace Event) entry, JsonPlace? defined)
    {
        var (function, name, place) = entry;
        tree.StartObject(place);
        foreach (var (member, value) in defined?.Members() ?? [])
        {
            tree.Copy(member, value);
        }

        if (defined?.Find("operationId") is null)
        {
            tree.Name("operationId");
            tree.Text($"{function.LogicalId}{name}", place);
        }

        if (defined?.Find("security") is null)
        {
            auth.WriteSecurity(tree, place.Find("Auth"), place);
        }

        tree.Name("x-amazon-apigateway-integration");
        tree.StartObject(place);
        tree.Name("type");
        tree.Text("aws_proxy", place);
        tree.Name("httpMethod");
        tree.Text("POST", place);
        tree.Name("uri");
        tree.Text(FunctionAddress.Of(template.AttributeOf(function.LogicalId, "Arn") ?? function.LogicalId), place);
        tree.Copy("timeoutInMillis", place.Find("TimeoutInMillis"));
        tree.End();
        tree.End();
    }

    private static string MethodOf(JsonPlace entry) => MethodNames.InDocument(entry.Member("Method").Text());
}
