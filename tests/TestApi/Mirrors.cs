using System.Text.Json;
using Sluice;

namespace TestApi;

[LambdaFunction]
public static class Mirrors
{
    [HttpPost("/mirror/{segment}")]
    public static Reflection Mirror(
        string segment,
        [FromHeader("x-hostile")] string? header,
        [FromHeader("X-Other.Header")] string? other,
        [FromQuery] string? text,
        [FromQuery("limit")] string? limit,
        [FromQuery] bool admin = false,
        [FromBody] JsonElement body = default,
        [FromContext("identity.userAgent")] string? userAgent = null,
        [FromStageVariable] string? color = null) =>
        new(segment, header, other, text, limit, admin, body, userAgent, color);

    [HttpGet("/typed/{id}")]
    public static Typed Bind(Guid id, int count, DateOnly day, [FromHeader("x-ratio")] double ratio, Size size = Size.Small, long? big = null) =>
        new(id, count, day, ratio, size, big);

    [HttpDelete("/typed/{id}"), Throws<KeyNotFoundException>(404), Throws<ArgumentException>(409)]
    public static ValueTask Delete(Guid id) =>
        id == Guid.Empty ? throw new KeyNotFoundException("There's no \"empty\" one.") : ValueTask.CompletedTask;
}

public sealed record Reflection(
    string Segment, string? Header, string? Other, string? Text, string? Limit, bool Admin, JsonElement Body, string? UserAgent, string? Color);

public sealed record Typed(Guid Id, int Count, DateOnly Day, double Ratio, Size Size, long? Big);

public enum Size
{
    Small,
    Large,
}
