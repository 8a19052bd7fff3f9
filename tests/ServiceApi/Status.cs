using Sluice;

namespace ServiceApi;

[LambdaFunction]
public sealed class Status
{
    [HttpGet("/status")]
    public static string Get() => "up";
}
