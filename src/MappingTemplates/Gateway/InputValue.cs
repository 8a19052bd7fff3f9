using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Output;
using Sluice.MappingTemplates.Java.Values;
using Sluice.MappingTemplates.Json;
using Sluice.MappingTemplates.JsonPath;

namespace Sluice.MappingTemplates.Gateway;

/// <summary><c>$input</c>: the request or response that the template reads.</summary>
internal sealed class InputValue(InputData data) : JavaObject
{
    private object? _document;
    private bool _isParsed;
    private JavaMap? _params;

    public override string TypeName => "Input";

    public override string JavaClassName => "Input";

    /// <summary>The raw body; <c>{}</c> if there is none.</summary>
    public string Body => data.Body.Length == 0 ? "{}" : data.Body;

    /// <summary>Returns the map of the maps <c>path</c>, <c>querystring</c> and <c>header</c>.</summary>
    public JavaMap Params(Budget budget)
    {
        if (_params is null)
        {
            _params = new JavaMap();
            _params.Put("path", ToMap(data.Path, budget), budget);
            _params.Put("querystring", ToMap(data.Querystring, budget), budget);
            _params.Put("header", ToMap(data.Header, budget), budget);
        }

        return _params;
    }

    /// <summary>
    /// Returns the parameter with the name: from the path, then the query string, then the headers. Returns the empty string if there is none.
    /// </summary>
    public string Param(string? name, Budget budget)
    {
        var maps = Params(budget);
        return Find(maps, "path", name, budget) ?? Find(maps, "querystring", name, budget) ?? Find(maps, "header", name, budget) ?? "";
    }

    /// <summary>Returns what a JSONPath finds in the body; null if it finds nothing, or if the body is not JSON.</summary>
    /// <exception cref="JavaException">The path is not a JSONPath.</exception>
    public object? Path(string? path, Budget budget)
    {
        if (!_isParsed)
        {
            _isParsed = true;
            _document = Parse(data.Body, budget);
        }

        return _document is null ? null
            : path is null ? throw JavaException.IllegalArgument("path can not be null or empty")
            : JsonPathCache.Get(path, budget).Read(_document, budget);
    }

    /// <summary>Returns what a JSONPath finds in the body as JSON text; the text <c>""</c> if it finds nothing.</summary>
    /// <exception cref="JavaException">The path is not a JSONPath.</exception>
    public string Json(string? path, Budget budget) => Path(path, budget) is { } value ? JsonWriter.ToText(value, JsonStyle.InputJson, budget) : "\"\"";

    public override void AppendTo(TextSink sink, int depth, Budget budget) => JavaValue.AppendIdentity(sink, this, budget);

    private static object? Parse(string body, Budget budget)
    {
        try
        {
            return body.Length == 0 ? null : JsonParser.Parse(body, budget);
        }
        catch (JavaException problem) when (problem.ClassName != "LimitException")
        {
            return null;
        }
    }

    private static string? Find(JavaMap maps, string kind, string? name, Budget budget) =>
        maps.Get(kind, budget) is JavaMap map && map.Get(name, budget) is { } value ? JavaValue.ToText(value, budget) : null;

    private static JavaMap ToMap(IEnumerable<KeyValuePair<string, string>> values, Budget budget)
    {
        var map = new JavaMap(capacity: values.TryGetNonEnumeratedCount(out var count) ? count : 0);
        foreach (var (name, value) in values)
        {
            map.Put(name, value, budget);
        }

        return map;
    }
}
