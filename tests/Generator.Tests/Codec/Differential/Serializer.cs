using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sluice.Generator.Tests.Codec.Differential;

/// <summary>System.Text.Json's web defaults, taken at their word on nullability, with discriminators anywhere in their object, and with ASP.NET Core's encoder.</summary>
internal static class Serializer
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerOptions.Web)
    {
        RespectNullableAnnotations = true,
        AllowOutOfOrderMetadataProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Null where it refuses.</summary>
    public static object? Read(string json, Type type)
    {
        try
        {
            return JsonSerializer.Deserialize(json, type, Options);
        }
        catch (Exception exception) when (IsRefusal(exception))
        {
            return null;
        }
    }

    public static string Write(object value, Type type) => JsonSerializer.Serialize(value, type, Options);

    /// <summary>Null where it refuses to write what it has read, such as an infinite number.</summary>
    public static string? TryWrite(object? value, Type type)
    {
        try
        {
            return value is null ? null : Write(value, type);
        }
        catch (Exception exception) when (IsRefusal(exception))
        {
            return null;
        }
    }

    private static bool IsRefusal(Exception exception) => exception is JsonException or ArgumentException or InvalidOperationException or NotSupportedException;
}
