using Sluice;

namespace TestApi;

/// <summary>Operations with proxy integrations, and one with a custom integration beside them.</summary>
[LambdaFunction, Proxy]
public static class Proxies
{
    [HttpPost("/proxy/mirror/{segment}")]
    public static ProxyMirror ProxyMirror(
        string segment, [FromQuery] string[]? tag = null, [FromQuery] string? text = null, [FromHeader("x-hostile")] string? header = null,
        [FromContext("identity.userAgent")] string? agent = null, [FromBody] MirrorBody? body = null) =>
        new(segment, tag ?? [], text, header, agent, body?.Text);

    [HttpGet("/proxy/lists")]
    public static string ProxyLists([FromQuery] int[] n, [FromHeader("x-list")] string[]? values = null) => $"{string.Join('+', n)}|{string.Join('+', values ?? [])}";

    [HttpPost("/proxy/form")]
    public static string ProxyForm([FromForm] string name, [FromForm("tag")] string[]? tags = null) => $"{name}|{string.Join('+', tags ?? [])}";

    [HttpPost("/proxy/bytes")]
    public static string ProxyBytes([FromBody(Raw = true, ContentType = "application/octet-stream")] byte[] body) => Convert.ToHexString(body);

    [HttpGet("/proxy/cookies")]
    public static Ok ProxyCookies()
    {
        var ok = Results.Ok();
        ok.AppendHeader("Set-Cookie", "a=1; Path=/");
        ok.AppendHeader("Set-Cookie", "b=2; HttpOnly");
        return ok;
    }

    [HttpGet("/proxy/picture"), Produces("image/webp")]
    public static Ok<byte[]> ProxyPicture()
    {
        var ok = Results.Ok(new byte[] { 0, 255, 1 });
        ok.Headers["ETag"] = "\"v1\"";
        return ok;
    }

    [HttpGet("/proxy/outcome/{kind}"), Throws<InvalidOperationException>(409)]
    public static string ProxyOutcome(string kind) => kind switch
    {
        "declared" => throw new InvalidOperationException("{ \"sluice\":1,\"status\":299"),
        "undeclared" => throw new ArgumentException("hunter2"),
        _ => kind,
    };

    [HttpGet("/proxy/error"), Proxy(LambdaErrors = true)]
    public static string ProxyError() => throw new ArgumentException("hunter2");

    [HttpAny("/proxy/whole/{rest+}")]
    public static MethodRequest ProxyWhole(MethodRequest request) => request;

    [HttpGet("/proxy/caller"), Authorize("hostile")]
    public static string ProxyCaller([FromAuthorizer] string answer, [FromContext("authorizer.principalId")] string? principal = null) => $"{principal}\n{answer}";

    [HttpGet("/proxy/custom/{segment}"), Proxy(false)]
    public static string ProxyCustom(string segment) => segment;
}

public sealed record ProxyMirror(string Segment, string[] Tag, string? Text, string? Header, string? Agent, string? Body);

public sealed record MirrorBody(string Text);
