using System.Text.Json;
using System.Text.Json.Serialization;
using Sluice;

namespace TestApi;

/// <summary>Requests whose reading fails for a reason that the client cannot help.</summary>
[LambdaFunction]
public static class Faults
{
    [HttpPost("/faults/setter")]
    public static int FaultSetter(Picky picky) => picky.Size;

    [HttpPost("/faults/context")]
    public static string FaultContext(Wrapped wrapped) => wrapped.Text;
}

public sealed class Picky
{
    private int _size;

    public int Size
    {
        get => _size;
        set => _size = value > 0 ? value : throw new ArgumentException("hunter3");
    }
}

/// <summary>Its converter asks the context for a type that the context does not know.</summary>
[JsonConverter(typeof(WrappedConverter))]
public sealed record Wrapped(string Text);

public sealed class WrappedConverter : JsonConverter<Wrapped>
{
    public override Wrapped Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(options.GetTypeInfo(typeof(Picky)).ToString()!);

    public override void Write(Utf8JsonWriter writer, Wrapped value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
}

[JsonSerializable(typeof(Wrapped))]
public sealed partial class WrappedContext : JsonSerializerContext;
