using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Templates;

namespace Sluice.LocalGateway.Stacks;

/// <summary>Writes the paths of an API of SAM: those of its definition, those of its events, and the preflight of CORS.</summary>
/// <param name="tree">The document.</param>
/// <param name="template">The template.</param>
/// <param name="origin">The place of what the template does not write.</param>
/// <param name="auth">The <c>Auth</c> of the API.</param>
/// <param name="cors">The <c>Cors</c> of the API, or null.</param>
/// <param name="events">The events of the API.</param>
/// <param name="isMerged">
/// Whether the events make operations: the API has no definition of its own, or merges it with them (<c>MergeDefinitions</c>). Otherwise an event only
/// lets the API call the function, and its <c>Auth</c> counts if it has <c>OverrideApiAuth</c>.
/// </param>
/// <param name="isSwagger">Whether the document is one of Swagger 2.0.</param>
internal sealed class SamPaths(
    TreeWriter tree,
    Template template,
    JsonPlace origin,
    SamAuth auth,
    JsonPlace? cors,
    IReadOnlyList<(StackResource Source, string Name, JsonPlace Event)> events,
    bool isMerged,
    bool isSwagger)
{
    public void Write(JsonPlace? defined)
    {
        tree.Name("paths");
        tree.StartObject(defined ?? origin);
        var all = events.ToLookup(static entry => entry.Event.Member("Path").Text(), StringComparer.Ordinal);
        var items = JsonPlace.MembersOf(defined).ToDictionary(StringComparer.Ordinal);
        foreach (var path in items.Keys.Union(all.Where(_ => isMerged).Select(static group => group.Key)))
        {
            tree.Name(path);
            WritePath(items.TryGetValue(path, out var item) ? item : null, [.. all[path].DistinctBy(static entry => MethodOf(entry.Event))]);
        }

        tree.End();
    }

    /// <summary>
    /// Returns the short forms of a policy (<c>ResourcePolicy</c>), each with its paths and their operations, in the order in which SAM adds them.
    /// </summary>
    /// <param name="defined">The paths of the definition, or null.</param>
    /// <param name="ofApi">The short form of the API, or null.</param>
    public IEnumerable<(JsonPlace Form, IReadOnlyDictionary<string, IReadOnlyList<string>> Paths)> Policies(JsonPlace? defined, JsonPlace? ofApi)
    {
        var known = JsonPlace.MembersOf(defined).ToDictionary(
            static path => path.Key, static path => JsonPlace.MembersOf(path.Value).Select(static member => member.Key).ToList(), StringComparer.Ordinal);
        foreach (var entry in events.Select(static entry => entry.Event))
        {
            var path = entry.Member("Path").Text();
            var own = entry.Find("Auth");
            var operations = known.TryGetValue(path, out var found) ? found : [];
            if (isMerged)
            {
                known[path] = operations;
                operations.Add(MethodOf(entry));
            }

            if ((isMerged || own?.Find("OverrideApiAuth")?.Flag() == true) && own?.Find("ResourcePolicy") is { } form)
            {
                yield return (form, new Dictionary<string, IReadOnlyList<string>> { [path] = [.. operations.Distinct(StringComparer.Ordinal)] });
            }
        }

        if (ofApi is { } all)
        {
            // SAM adds the preflights of CORS before it adds the policy of the API.
            string[] preflight = cors is null ? [] : ["options"];
            yield return (all, known.ToDictionary(
                static path => path.Key, path => (IReadOnlyList<string>)[.. path.Value.Union(preflight)], StringComparer.Ordinal));
        }
    }

    private void WritePath(JsonPlace? item, IReadOnlyList<(StackResource Source, string Name, JsonPlace Event)> own)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        tree.StartObject(item ?? own[0].Event);
        foreach (var (name, member) in JsonPlace.MembersOf(item))
        {
            names.Add(name);
            tree.Name(name);
            WriteMember(name, member, own.FirstOrDefault(entry => MethodOf(entry.Event) == name));
        }

        foreach (var entry in own.Where(entry => isMerged && names.Add(MethodOf(entry.Event))))
        {
            tree.Name(MethodOf(entry.Event));
            WriteOperation(entry, defined: null);
        }

        if (cors is { } settings && names.Add("options"))
        {
            tree.Name("options");
            SamCors.Write(tree, auth, settings, names.Where(static name => name is not ("options" or "parameters")));
        }

        tree.End();
    }

    private void WriteMember(string name, JsonPlace member, (StackResource Source, string Name, JsonPlace Event) entry)
    {
        var isOperation = DocumentKeys.IsOperation(name) && member.IsPlainObject;
        if (isOperation && isMerged && entry.Source is not null)
        {
            WriteOperation(entry, member);
        }
        else if (isOperation && member.Find(DocumentKeys.Integration) is not null)
        {
            var own = entry.Source is null ? null : entry.Event.Find("Auth");
            WriteDefined(name, member, own?.Find("OverrideApiAuth")?.Flag() == true ? own : null);
        }
        else
        {
            tree.Copy(member);
        }
    }

    // SAM protects each operation that has an integration as the API says, whoever has written it.
    private void WriteDefined(string method, JsonPlace operation, JsonPlace? own)
    {
        tree.StartObject(operation);
        foreach (var (member, value) in operation.Members().Where(static member => member.Key != "security"))
        {
            tree.Copy(member, value);
        }

        auth.WriteSecurity(tree, method, operation, own);
        tree.End();
    }

    private void WriteOperation((StackResource Source, string Name, JsonPlace Event) entry, JsonPlace? defined)
    {
        var (source, name, place) = entry;
        tree.StartObject(place);
        foreach (var (member, value) in defined?.Members().Where(member => !IsReplaced(member.Key, place)) ?? [])
        {
            tree.Copy(member, value);
        }

        SamRequest.Write(tree, place, defined, isSwagger);

        if (defined?.Find("operationId") is null)
        {
            tree.Name("operationId");
            tree.Text($"{source.LogicalId}{name}", place);
        }

        auth.WriteSecurity(tree, MethodOf(place), defined ?? place, place.Find("Auth"));
        SamIntegration.Write(tree, template, source, place, defined);
        tree.End();
    }

    private static bool IsReplaced(string member, JsonPlace entry)
        => member is "security" or DocumentKeys.Integration || SamRequest.Decides(entry, member);

    private static string MethodOf(JsonPlace entry) => MethodNames.InDocument(entry.Member("Method").Text());
}
