using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Classes;
using Sluice.MappingTemplates.Java.Output;
using Sluice.MappingTemplates.Java.Values;
using Sluice.MappingTemplates.Json;
using Sluice.MappingTemplates.JsonPath;

namespace Sluice.MappingTemplates.Gateway;

/// <summary><c>$input</c>: the message.</summary>
internal sealed class InputValue(InputData data) : JavaObject
{
    private object? _document;
    private bool _isParsed;
    private JavaMap? _params;

    public override string JavaClassName => "Input";

    /// <summary>The raw text; <c>{}</c> where there is none.</summary>
    public string Body => data.Body.Length == 0 ? "{}" : data.Body;

    /// <summary>Maps of path, querystring and header.</summary>
    public JavaMap Params => _params ??= new JavaMap
    {
        ["path"] = ToMap(data.Path),
        ["querystring"] = ToMap(data.Querystring),
        ["header"] = ToMap(data.Header),
    };

    /// <summary>The first of path, query string and header that has the name; the empty string where none has.</summary>
    public string Param(string? name)
    {
        var maps = Params;
        return Find(maps, "path", name) ?? Find(maps, "querystring", name) ?? Find(maps, "header", name) ?? "";
    }

    /// <summary>What a JSONPath finds in the body; null for nothing, and for a body that is no JSON.</summary>
    /// <exception cref="JavaException">Not a JSONPath.</exception>
    public object? Path(string? path)
    {
        if (!_isParsed)
        {
            _isParsed = true;
            _document = Parse(data.Body);
        }

        return _document is null ? null
            : path is null ? throw JavaException.IllegalArgument("path can not be null or empty")
            : CompiledJsonPath.Get(path).Read(_document);
    }

    /// <summary>The same as JSON text; <c>""</c> for nothing.</summary>
    /// <exception cref="JavaException">Not a JSONPath.</exception>
    public string Json(string? path) => Path(path) is { } value ? JsonWriter.ToText(value, JsonStyle.InputJson) : "\"\"";

    public override void AppendTo(TextSink sink, int depth) => JavaValue.AppendIdentity(sink, this);

    private static object? Parse(string body)
    {
        try
        {
            return body.Length == 0 ? null : JsonParser.Parse(body);
        }
        catch (JavaException problem) when (problem.JavaType != "LimitException")
        {
            return null;
        }
    }

    private static string? Find(JavaMap maps, string kind, string? name) =>
        maps.Get(kind) is JavaMap map && map.Get(name) is { } value ? JavaValue.ToText(value) : null;

    private static JavaMap ToMap(IEnumerable<KeyValuePair<string, string>> values)
    {
        var map = new JavaMap(capacity: values.TryGetNonEnumeratedCount(out var count) ? count : 0);
        foreach (var (name, value) in values)
        {
            map.Put(name, value);
        }

        return map;
    }
}
