using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Emitting.Codec;

/// <summary>Writes the code for extension data: the members of the JSON that no other member takes.</summary>
internal static class ExtensionDataEmitter
{
    private const string JsonNode = "global::System.Text.Json.Nodes.JsonNode";
    private const string JsonObject = "global::System.Text.Json.Nodes.JsonObject";

    public static void WriteLocal(SourceWriter writer, MemberModel data) =>
        writer.WriteLine($"global::System.Collections.Generic.Dictionary<string, {ValueType(data)}>? m_{data.Name} = null;");

    /// <summary>Returns the statements that store the member at which the reader is.</summary>
    public static string Take(MemberModel data)
    {
        var value = data.Type.Element switch
        {
            null => $"reader.HasValue ? reader.ReadNode<{JsonNode}>() : null",
            { Shape: TypeShape.Any } => "reader.HasValue ? reader.ReadAny() : null",
            _ => "reader.ReadJsonElement()",
        };
        return $"var name = reader.MemberName(); reader.Value(); (m_{data.Name} ??= new())[name] = {value};";
    }

    public static string IsSeen(MemberModel data) => $"m_{data.Name} is not null";

    /// <summary>Returns the expression that an initializer assigns.</summary>
    public static string Value(MemberModel data) =>
        IsNode(data) ? $"(m_{data.Name} is null ? null! : new {JsonObject}(m_{data.Name}))" : $"m_{data.Name}!";

    /// <summary>Writes the assignment. If the type itself assigned a dictionary, it is kept and filled.</summary>
    public static void WriteAssignment(SourceWriter writer, MemberModel data)
    {
        var target = "value." + CodecNames.Escape(data.Name);
        writer.WriteLine($"if (m_{data.Name} is not null)");
        writer.OpenBlock();
        writer.WriteLine($"if ({target} is {{ }} data) {{ foreach (var item in m_{data.Name}) {{ data[item.Key] = item.Value!; }} }}");
        writer.WriteLine($"else {{ {target} = {(IsNode(data) ? $"new {JsonObject}(m_{data.Name})" : "m_" + data.Name + "!")}; }}");
        writer.CloseBlock();
    }

    private static bool IsNode(MemberModel data) => data.Type.Shape == TypeShape.JsonObject;

    private static string ValueType(MemberModel data) => data.Type.Element is { } element ? TypeNames.Declared(element) : JsonNode + "?";
}
