using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sluice.Generator.Tests.Codec.Differential;

/// <summary>Random values of types that are one JSON value, edges first among them.</summary>
internal static class RandomScalar
{
    private static readonly string[] Pieces = ["a", "B", "é", "数", "😀", "\"", "\\", "\n", "\u0001", "\u2028", "<>&'+", " ", "/", "{}", "\u007f", "0"];

    /// <summary>Null where the type is no such type.</summary>
    public static JsonNode? Of(Type type, Random random) => type switch
    {
        _ when type == typeof(string) => Text(random),
        _ when type == typeof(char) => ((char)random.Next(1, 0xD800)).ToString(),
        _ when type == typeof(bool) => random.Next(2) == 0,
        _ when type.IsEnum => EnumValue(type, random),
        _ when Number(type, random) is { } number => JsonNode.Parse(number),
        _ when type == typeof(Guid) => NextGuid(random).ToString(),
        _ when type == typeof(DateTime) => NextTime(random).ToString("O", CultureInfo.InvariantCulture),
        _ when type == typeof(DateTimeOffset) => new DateTimeOffset(DateTime.SpecifyKind(NextTime(random), DateTimeKind.Unspecified), TimeSpan.FromMinutes(random.Next(-840, 841))).ToString("O", CultureInfo.InvariantCulture),
        _ when type == typeof(DateOnly) => DateOnly.FromDateTime(NextTime(random)).ToString("O", CultureInfo.InvariantCulture),
        _ when type == typeof(TimeOnly) => TimeOnly.FromDateTime(NextTime(random)).ToString("O", CultureInfo.InvariantCulture),
        _ when type == typeof(TimeSpan) => new TimeSpan(random.NextInt64(long.MinValue, long.MaxValue)).ToString("c", CultureInfo.InvariantCulture),
        _ when type == typeof(Uri) => "https://example.org/" + random.Next() + "?q=é",
        _ when type == typeof(Version) => new Version(random.Next(9), random.Next(), random.Next(9)).ToString(),
        _ when type == typeof(byte[]) || type == typeof(Memory<byte>) || type == typeof(ReadOnlyMemory<byte>) => Convert.ToBase64String(Guid.NewGuid().ToByteArray().AsSpan(0, random.Next(16))),
        _ when type == typeof(JsonElement) || type == typeof(JsonDocument) || type == typeof(JsonNode) || type == typeof(object) => AnyJson(random),
        _ when type == typeof(JsonObject) => new JsonObject { [Text(random)] = AnyJson(random) },
        _ when type == typeof(JsonArray) => new JsonArray(AnyJson(random), null),
        _ when type == typeof(JsonValue) => Text(random),
        _ => null,
    };

    public static JsonNode AnyJson(Random random) => random.Next(5) switch
    {
        0 => random.Next(),
        1 => Text(random),
        2 => new JsonArray(random.NextDouble(), null, true),
        3 => new JsonObject { ["a"] = new JsonArray(), ["B"] = Text(random) },
        _ => false,
    };

    private static string Text(Random random) => string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => Pieces[random.Next(Pieces.Length)]));

    private static JsonNode EnumValue(Type type, Random random)
    {
        var values = Enum.GetValuesAsUnderlyingType(type);
        var value = random.Next(5) == 0 ? Enum.ToObject(type, (byte)random.Next(100)) : Enum.ToObject(type, values.GetValue(random.Next(values.Length))!);
        return JsonNode.Parse(Serializer.Write(value, type))!;
    }

    private static string? Number(Type type, Random random)
    {
        var isEdge = random.Next(4) == 0;
        var sign = random.Next(2) == 0;
        var value = type switch
        {
            _ when type == typeof(sbyte) => isEdge ? sign ? sbyte.MinValue : sbyte.MaxValue : (object)(sbyte)random.Next(),
            _ when type == typeof(byte) => isEdge ? byte.MaxValue : (byte)random.Next(),
            _ when type == typeof(short) => isEdge ? sign ? short.MinValue : short.MaxValue : (short)random.Next(),
            _ when type == typeof(ushort) => isEdge ? ushort.MaxValue : (ushort)random.Next(),
            _ when type == typeof(int) => isEdge ? sign ? int.MinValue : int.MaxValue : random.Next() - random.Next(),
            _ when type == typeof(uint) => isEdge ? uint.MaxValue : (uint)random.Next(),
            _ when type == typeof(long) => isEdge ? sign ? long.MinValue : long.MaxValue : random.NextInt64(),
            _ when type == typeof(ulong) => isEdge ? ulong.MaxValue : (ulong)random.NextInt64(),
            _ when type == typeof(Int128) => isEdge ? sign ? Int128.MinValue : Int128.MaxValue : (Int128)random.NextInt64(),
            _ when type == typeof(UInt128) => isEdge ? UInt128.MaxValue : (UInt128)random.NextInt64(),
            _ when type == typeof(Half) => isEdge ? Half.MinValue : (Half)(random.NextDouble() - 0.5),
            _ when type == typeof(float) => isEdge ? sign ? float.MinValue : float.Epsilon : (float)((random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-30, 30))),
            _ when type == typeof(double) => isEdge ? sign ? double.MaxValue : double.Epsilon : (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-300, 300)),
            _ when type == typeof(decimal) => isEdge ? sign ? decimal.MinValue : decimal.MaxValue : new decimal(random.Next(), random.Next(), random.Next(), sign, (byte)random.Next(29)),
            _ => null,
        };
        return ((IFormattable?)value)?.ToString(null, CultureInfo.InvariantCulture);
    }

    private static Guid NextGuid(Random random)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        return new(bytes);
    }

    private static DateTime NextTime(Random random) =>
        new(random.Next(3) == 0 ? random.NextInt64(DateTime.MaxValue.Ticks / TimeSpan.TicksPerDay) * TimeSpan.TicksPerDay : random.NextInt64(TimeSpan.TicksPerDay, DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay), (DateTimeKind)random.Next(2));
}
