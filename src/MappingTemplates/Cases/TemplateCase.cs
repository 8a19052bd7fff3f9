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
    private readonly Budget _budget;

    private TemplateCase(JavaMap members, Budget budget)
    {
        _members = members;
        _budget = budget;
    }

    /// <summary>The case's name; empty if it has none.</summary>
    public string Id => _members.Get("id", _budget) as string ?? "";

    /// <summary>The template; null if the case is only a request.</summary>
    public string? Template => _members.Get("template", _budget) as string;

    /// <summary>Members that a case does not have, such as the misspelt <c>headers</c> or <c>params.query</c>.</summary>
    public IEnumerable<string> UnknownMembers
        => Unknown(_members, Known, "", _budget).Concat(Unknown(_members.Get("params", _budget) as JavaMap, KnownParameters, "params.", _budget));

    /// <summary>Reads a case.</summary>
    /// <param name="json">The case as a JSON object.</param>
    /// <exception cref="FormatException">The text is not a JSON object, or a member has the wrong type. The message names the member.</exception>
    public static TemplateCase Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var budget = new Budget();
        try
        {
            var members = JsonParser.Parse(json, budget) as JavaMap ?? throw new FormatException("A case must be a JSON object.");
            CheckKinds(members, budget);
            return new TemplateCase(members, budget);
        }
        catch (JavaException e)
        {
            throw new FormatException(e.Message, e);
        }
    }

    /// <summary>Creates a context with the values of the case. Each call creates a new one.</summary>
    /// <param name="style">How the maps of <c>$context</c> behave.</param>
    public TemplateContext CreateContext(ContextStyle style = ContextStyle.Aws)
    {
        var parameters = _members.Get("params", _budget) as JavaMap ?? new JavaMap();
        var input = new InputData(Body(), Texts(parameters, "path"), Texts(parameters, "querystring"), Texts(parameters, "header"));
        var values = new ContextData(Members(_members.Get("context", _budget), _budget), style);
        var context = new TemplateContext(input, values, Texts(_members, "stageVariables"));
        foreach (var (name, value) in Members(_members.Get("vars", _budget), _budget))
        {
            context.Set(name, value);
        }

        return context;
    }

    private static void CheckKinds(JavaMap members, Budget budget)
    {
        RequireObjects(members, ["params", "context", "stageVariables", "vars"], "", budget);
        if (members.Get("params", budget) is JavaMap parameters)
        {
            RequireObjects(parameters, KnownParameters, "params.", budget);
        }
    }

    private static void RequireObjects(JavaMap members, string[] names, string prefix, Budget budget)
    {
        foreach (var name in names)
        {
            if (members.Get(name, budget) is not (null or JavaMap))
            {
                throw new FormatException($"The member '{prefix}{name}' of a case must be a JSON object.");
            }
        }
    }

    private static IEnumerable<string> Unknown(JavaMap? members, string[] known, string prefix, Budget budget)
        => (members?.ToEntries(budget) ?? [])
            .Select(entry => JavaValue.ToText(entry.Key, budget))
            .Except(known, StringComparer.Ordinal).Select(name => prefix + name);

    // The body is a JSON string with the text, or the JSON of the body itself.
    private string? Body() => _members.Get("body", _budget) switch
    {
        null => null,
        string text => text,
        var value => JsonWriter.ToText(value, JsonStyle.InputJson, _budget),
    };

    private OrderedDictionary<string, string> Texts(JavaMap owner, string name) => Texts(owner.Get(name, _budget), _budget);

    private static OrderedDictionary<string, string> Texts(object? map, Budget budget)
    {
        var texts = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in Members(map, budget))
        {
            texts[name] = JavaValue.ToText(value, budget);
        }

        return texts;
    }

    private static OrderedDictionary<string, object?> Members(object? map, Budget budget)
    {
        var members = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (var entry in (map as JavaMap)?.ToEntries(budget) ?? [])
        {
            members[JavaValue.ToText(entry.Key, budget)] = Plain(entry.Value(budget), budget);
        }

        return members;
    }

    // An array outside of the body becomes an ArrayList, which prints as [a, b].
    private static object? Plain(object? value, Budget budget) => value switch
    {
        JavaMap => Members(value, budget),
        JavaList list => list.Items.ToArray().Select(item => Plain(item, budget)).ToList(),
        _ => value,
    };
}
