using Sluice.Contract;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Templates;

namespace Sluice.LocalGateway.Resources;

/// <summary>
/// Finds events of functions and state machines of SAM that do not become operations: a type that SAM does not know, or an API that is not in the template.
/// The message about the latter is SAM's own (aws/serverless-application-model). The reader of documents finds methods that API Gateway does not have.
/// </summary>
internal sealed class EventCheck
{
    private const string Rest = "AWS::Serverless::Api";
    private const string Http = "AWS::Serverless::HttpApi";

    private static readonly string[] Needed = ["Path", "Method"];

    private readonly Template _template;
    private readonly RemarkList _remarks;
    private readonly MemberCheck _members;
    private readonly List<(string Name, JsonPlace Place)> _ofHttpApis = [];

    /// <summary>The types of the resources by their logical ids. They are read once, because each event can name one.</summary>
    private readonly Lazy<Dictionary<string, string?>> _types;

    /// <summary>What references to the APIs give.</summary>
    private readonly Lazy<HashSet<string?>> _apis;

    public EventCheck(Template template, RemarkList remarks)
    {
        _template = template;
        _remarks = remarks;
        _members = new(remarks);
        _types = new(() => JsonPlace.MembersOf(template.Root.Find("Resources"))
            .ToDictionary(static resource => resource.Key, static resource => resource.Value.Find("Type")?.KnownText, StringComparer.Ordinal));
        _apis = new(() => [.. _types.Value.Where(static one => one.Value is "AWS::ApiGateway::RestApi" or Rest).Select(one => template.NameOf(one.Key))]);
    }

    /// <summary>Checks the events of one resource.</summary>
    public void Check(string logicalId, string type, JsonPlace events)
    {
        var known = SamEvents.TypesOf(type);
        foreach (var (name, entry) in JsonPlace.MembersOf(events).Where(static entry => entry.Value.IsPlainObject))
        {
            if (entry.Find("Type") is not { } kind)
            {
                _remarks.Refuse(entry, $"the event '{name}' has no 'Type', so SAM refuses it. Give it one, such as Api.");
            }
            else if (kind.KnownText is not { } text)
            {
                continue;
            }
            else if (text == "Api")
            {
                CheckApi(name, type, entry);
            }
            else if (text == "HttpApi")
            {
                _ofHttpApis.Add(($"{logicalId}.{name}", entry));
            }
            else if (!known.Contains(text, StringComparer.Ordinal))
            {
                _remarks.RefuseName(kind, $"SAM has no events of the type '{text}' of {type}, so the event '{name}' is not served.", text, known);
            }
        }
    }

    /// <summary>Adds one line about all events of HTTP APIs.</summary>
    public void WarnOfHttpApis()
    {
        if (_ofHttpApis.Count > 0)
        {
            var names = string.Join(", ", _ofHttpApis.Select(static one => one.Name));
            _remarks.Warn(_ofHttpApis[0].Place, $"an event of the type HttpApi belongs to an HTTP API, which this gateway does not serve: {names}.");
        }
    }

    private void CheckApi(string name, string type, JsonPlace entry)
    {
        if (entry.Find("Properties") is not { } properties)
        {
            _remarks.Refuse(entry, $"the event '{name}' has no 'Properties', so SAM refuses it. Give it 'Path' and 'Method'.");
            return;
        }

        if (!properties.IsPlainObject)
        {
            return;
        }

        _members.Check(properties, SamEvents.ApiEventOf(type), "an event of the type Api");
        foreach (var needed in Needed.Where(needed => properties.Find(needed) is null))
        {
            _remarks.Refuse(properties, $"the event '{name}' has no '{needed}', so SAM refuses it. Add it.");
        }

        if (properties.Find("RestApiId") is { } id)
        {
            CheckReference(name, id);
        }
    }

    // SAM follows a reference and the logical id itself.
    private void CheckReference(string name, JsonPlace id)
    {
        var written = id.AsWritten;
        var wanted = _template.ResourceOf(written) ?? id.KnownText;
        if (wanted is null && !written.IsCall)
        {
            return;
        }

        if (wanted == "ServerlessRestApi" || (id.KnownText is { } known && _apis.Value.Contains(known)))
        {
            return;
        }

        if (wanted is null || _types.Value.GetValueOrDefault(wanted) is null or Http)
        {
            var hint = wanted is null ? "" : Nearest.Hint(wanted, _types.Value.Where(static one => one.Value == Rest).Select(static one => one.Key));
            _remarks.Refuse(
                id,
                $"RestApiId must be a valid reference to an '{Rest}' resource in same template, so the event '{name}' is not served.{hint}");
        }
    }
}
