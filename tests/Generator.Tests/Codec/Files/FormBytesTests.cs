using Sluice.Generator.Tests.Codec.Proxies;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Codec.Files;

/// <summary>Fields of forms whose bytes are no text.</summary>
public sealed class FormBytesTests
{
    private static readonly Lazy<RunningApi> Api = new(() => RunningApi.Start("""
        [assembly: RestApi("Api")]
        [LambdaFunction] public sealed class F { [HttpPost("/form"), Proxy] public string Post([FromForm] int pages) => $"{pages}"; }
        """));

    [Theory]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(700)]
    public async Task Bytes_that_are_no_text_are_a_problem_of_the_field(int length)
    {
        byte[] body = [.. "pages="u8, .. Enumerable.Repeat((byte)0x80, length)];

        var response = await Api.Value.CallAsync(new ProxyEvent("POST", "/form")
        {
            Headers = [("Content-Type", "application/x-www-form-urlencoded")],
            IsBase64 = true,
            Body = Convert.ToBase64String(body),
        }.ToString());

        response.ShouldContain("\"statusCode\":400");
        response.ShouldContain("is not valid for pages.");
    }
}
