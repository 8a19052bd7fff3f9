using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Values;
using Sluice.MappingTemplates.Json;

namespace Sluice.MappingTemplates;

/// <summary>
/// A request as JSON, with or without the template that reads it:
/// <c>{"id", "template", "body", "params": {"path", "querystring", "header"}, "context", "stageVariables", "vars"}</c>.
/// </summary>
public sealed class TemplateCase
{
    private static readonly string[] Known = ["id", "template", "body", "params", "context", "stageVariables", "vars"];
    private static readonly string[] KnownParameters = ["path", "querystring", "header"];

    private readonly JavaMap _members;

    private TemplateCase(JavaMap members) => _members = members;

    /// <summary>The case's name; empty where it has none.</summary>
    public string Id => _members.Get("id") as string ?? "";

    /// <summary>The template; null where the case is only a request.</summary>
    public string? Template => _members.Get("template") as string;

    /// <summary>Members that mean nothing here, such as a misspelt one: <c>headers</c>, <c>params.query</c>.</summary>
    public IEnumerable<string> UnknownMembers
        => Unknown(_members, Known, "").Concat(Unknown(_members.Get("params") as JavaMap, KnownParameters, "params."));

    /// <summary>Reads a case.</summary>
    /// <param name="json">One JSON object.</param>
    /// <exception cref="FormatException">The text is no JSON object, or a member is not of its kind; the message names it.</exception>
    public static TemplateCase Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            var members = JsonParser.Parse(json) as JavaMap ?? throw new FormatException("A case is a JSON object.");
            CheckKinds(members);
            return new TemplateCase(members);
        }
        catch (JavaException e)
        {
            throw new FormatException(e.Message, e);
        }
    }

    /// <summary>What the template sees; a new one each time.</summary>
    /// <param name="style">How the maps of <c>$context</c> behave.</param>
    public TemplateContext CreateContext(ContextStyle style = ContextStyle.Aws)
    {
        var parameters = _members.Get("params") as JavaMap ?? new JavaMap();
        var input = new InputData(Body(), Texts(parameters.Get("path")), Texts(parameters.Get("querystring")), Texts(parameters.Get("header")));
        var context = new TemplateContext(input, new ContextData(Members(_members.Get("context")), style), Texts(_members.Get("stageVariables")));
        foreach (var (name, value) in Members(_members.Get("vars")))
        {
            context.Set(name, value);
        }

        return context;
    }

    private static void CheckKinds(JavaMap members)
    {
        RequireObjects(members, ["params", "context", "stageVariables", "vars"], "");
        if (members.Get("params") is JavaMap parameters)
        {
            RequireObjects(parameters, KnownParameters, "params.");
        }
    }

    private static void RequireObjects(JavaMap members, string[] names, string prefix)
    {
        foreach (var name in names)
        {
            if (members.Get(name) is not (null or JavaMap))
            {
                throw new FormatException($"'{prefix}{name}' of a case is a JSON object.");
            }
        }
    }

    private static IEnumerable<string> Unknown(JavaMap? members, string[] known, string prefix)
        => (members?.ToEntries() ?? []).Select(static entry => JavaValue.ToText(entry.Key)).Except(known, StringComparer.Ordinal).Select(name => prefix + name);

    // A body may also be written as JSON itself.
    private string? Body() => _members.Get("body") switch
    {
        null => null,
        string text => text,
        var value => JsonWriter.ToText(value),
    };

    private static OrderedDictionary<string, string> Texts(object? map)
    {
        var texts = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in Members(map))
        {
            texts[name] = JavaValue.ToText(value);
        }

        return texts;
    }

    private static OrderedDictionary<string, object?> Members(object? map)
    {
        var members = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (var entry in (map as JavaMap)?.ToEntries() ?? [])
        {
            members[JavaValue.ToText(entry.Key)] = Plain(entry.Value);
        }

        return members;
    }

    // Outside of the body an array is an ArrayList, which prints as [a, b].
    private static object? Plain(object? value) => value switch
    {
        JavaMap => Members(value),
        JavaList list => list.Items.ToArray().Select(Plain).ToList(),
        _ => value,
    };
}
