using System.Text.Json;
using System.Text.Json.Serialization;
using Sluice;

namespace TestApi;

/// <summary>Passes on what a client sends, in every way in which a method may: as its result, its headers, its errors.</summary>
[LambdaFunction]
public static class Outcomes
{
    [HttpPost("/outcomes/throw")]
    public static int OutThrow([FromBody] string text) => throw new InvalidOperationException(text);

    [HttpPost("/outcomes/throw-bytes"), Produces("application/octet-stream")]
    public static byte[] OutThrowBytes([FromBody] string text) => throw new InvalidOperationException(text);

    [HttpPost("/outcomes/throw-text"), Produces("text/csv")]
    public static async Task<string> OutThrowText([FromBody] string text)
    {
        await Task.Yield();
        throw new InvalidOperationException("", new FormatException(text));
    }

    [HttpPost("/outcomes/throw-sequence")]
    public static async IAsyncEnumerable<string> OutThrowSequence([FromBody] string text)
    {
        yield return text;
        await Task.Yield();
        throw new InvalidOperationException(text);
    }

    [HttpPost("/outcomes/declared"), Produces("application/octet-stream"), Throws<KeyNotFoundException>(404)]
    public static byte[] OutDeclared([FromBody] string text) => throw new KeyNotFoundException(text);

    [HttpPost("/outcomes/problem")]
    public static Conflict OutProblem([FromBody] string text) => Results.Conflict(text);

    [HttpPost("/outcomes/json")]
    public static JsonElement OutJson([FromBody] JsonElement value) => value;

    [HttpPost("/outcomes/raw")]
    public static RawJson OutRaw([FromBody] string text) => new(text);

    [HttpPost("/outcomes/text"), Produces("text/csv")]
    public static string OutText([FromBody] string text) => text;

    [HttpPost("/outcomes/bytes"), Produces("application/octet-stream")]
    public static byte[] OutBytes([FromBody] string text) => System.Text.Encoding.UTF8.GetBytes(text);

    [HttpPost("/outcomes/header")]
    public static Ok<string> OutHeader([FromBody] string text)
    {
        var result = Results.Ok(text);
        result.Headers["X-Hostile"] = text;
        return result;
    }

    [HttpGet("/outcomes/authorized"), Authorize("hostile")]
    public static string OutAuthorized([FromAuthorizer] string answer, [FromContext("authorizer.principalId")] string? principal = null) => $"{principal}\n{answer}";
}

/// <summary>JSON that a converter writes as it was given.</summary>
[JsonConverter(typeof(RawJsonConverter))]
public sealed record RawJson(string Text);

public sealed class RawJsonConverter : JsonConverter<RawJson>
{
    public override RawJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, RawJson value, JsonSerializerOptions options) => writer.WriteRawValue(value.Text, skipInputValidation: true);
}

[JsonSerializable(typeof(RawJson))]
public sealed partial class RawJsonContext : JsonSerializerContext;

/// <summary>Does what its token says, with a text that the token carries in base64.</summary>
[LambdaFunction]
public sealed class HostileAuthorizer
{
    [TokenAuthorizer("hostile", Ttl = 0)]
    public static AuthorizerResult Check(AuthorizerRequest request)
    {
        var (what, text) = (request.Token[..1], System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(request.Token[1..])));
        switch (what)
        {
            case "t":
                throw new InvalidOperationException(text);
            case "u":
                return AuthorizerResult.Unauthorized();
            case "d":
                return AuthorizerResult.Deny(text);
            default:
                var result = AuthorizerResult.Allow(text);
                result.Context["answer"] = text;
                return result;
        }
    }
}
