using Sluice;

namespace TestApi;

/// <summary>Cookies of requests and of responses, through templates and through events.</summary>
[LambdaFunction]
public static class Cookies
{
    [HttpGet("/cookies")]
    public static string ReadCookie([FromCookie("x-hostile")] string hostile, [FromCookie] int number = 7) => hostile + "|" + number;

    [HttpGet("/cookies/event"), Proxy]
    public static string ReadEventCookie([FromCookie("x-hostile")] string hostile, [FromCookie] int number = 7) => hostile + "|" + number;

    [HttpPost("/cookies")]
    public static NoContent SetCookie(string value)
    {
        var result = Results.NoContent();
        result.AppendCookie("x-hostile", value, new() { HttpOnly = true, SameSite = SameSiteMode.Strict });
        return result;
    }

    [HttpPost("/cookies/event"), Proxy]
    public static NoContent SetEventCookies(string value)
    {
        var result = Results.NoContent();
        result.AppendCookie("x-hostile", value);
        result.AppendCookie("other", value);
        return result;
    }
}
