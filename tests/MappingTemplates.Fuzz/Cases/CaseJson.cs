using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sluice.MappingTemplates.Fuzz.Cases;

/// <summary>Cases and answers as the oracle reads and writes them: one JSON object a line.</summary>
internal static class CaseJson
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Line(FuzzCase it) => Node(it).ToJsonString(Compact);

    public static string Line(FuzzCase it, Answer answer)
    {
        var node = Node(it);
        node["ok"] = answer.Ok;
        node[answer.Ok ? "out" : "error"] = answer.Ok ? answer.Out : answer.Error;
        return node.ToJsonString(Compact);
    }

    /// <summary>Reads as far as the text: the overrides after it may hold what is no JSON, such as NaN.</summary>
    public static Answer ReadAnswer(string line)
    {
        var (id, ok) = ("", false);
        string? text = null;
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(line));
        _ = reader.Read();
        while (text is null && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            _ = reader.Read();
            switch (name)
            {
                case "id":
                    id = reader.GetString()!;
                    break;
                case "ok":
                    ok = reader.GetBoolean();
                    break;
                case "out" or "error":
                    text = reader.GetString();
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return new Answer(id, ok, ok ? text : null, ok ? null : text);
    }

    public static FuzzCase ReadCase(string line)
    {
        var node = JsonNode.Parse(line)!.AsObject();
        return new FuzzCase(
            node["id"]!.GetValue<string>(),
            node["template"]!.GetValue<string>(),
            node["body"]?.GetValue<string>(),
            Take(node, "params"),
            Take(node, "context"),
            Take(node, "stageVariables"),
            Take(node, "vars"));
    }

    private static JsonObject Take(JsonObject from, string name) => from[name]?.DeepClone().AsObject() ?? [];

    private static JsonObject Node(FuzzCase it)
    {
        var node = new JsonObject { ["id"] = it.Id, ["template"] = it.Template };
        if (it.Body is not null)
        {
            node["body"] = it.Body;
        }

        Add(node, "params", it.Params);
        Add(node, "context", it.Context);
        Add(node, "stageVariables", it.StageVariables);
        Add(node, "vars", it.Vars);
        return node;
    }

    private static void Add(JsonObject to, string name, JsonObject value)
    {
        if (value.Count > 0)
        {
            to[name] = value.DeepClone();
        }
    }
}
