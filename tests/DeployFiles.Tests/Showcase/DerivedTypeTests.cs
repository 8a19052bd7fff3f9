using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Sluice.DeployFiles.Tests.Support;

namespace Sluice.DeployFiles.Tests.Showcase;

/// <summary>A body that is one of several types: first its schema looks at it, then the function.</summary>
public sealed class DerivedTypeTests(ServedShowcase api)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"$type":"mail","to":"ada","then":{"text":"x"}}""")]
    [InlineData("""{"$type":"print","copies":2,"then":{"kind":1,"text":"x","phone":"1"}}""")]
    [InlineData("""{"$type":"print","then":{"text":"x"},"copies":2}""")]
    public async Task Each_type_goes_in_and_comes_out_as_what_it_is(string body)
    {
        var (status, answer) = await PostAsync(body);

        status.ShouldBe(HttpStatusCode.OK, answer + api.Output);
        JsonNode.DeepEquals(JsonNode.Parse(answer), JsonNode.Parse(body)).ShouldBeTrue(answer);
    }

    [Theory]
    [InlineData("""{"then":{"text":"x"}}""")]
    [InlineData("""{"to":"ada","then":{"text":"x"}}""")]
    [InlineData("""{"$type":"fax","to":"ada","then":{"text":"x"}}""")]
    [InlineData("""{"$type":"mail","copies":2,"then":{"text":"x"}}""")]
    [InlineData("""{"$type":1,"to":"ada","then":{"text":"x"}}""")]
    [InlineData("""{"$type":"mail","to":"ada","then":{"phone":"1"}}""")]
    public async Task What_is_none_of_them_never_reaches_the_function(string body)
    {
        var (status, answer) = await PostAsync(body);

        status.ShouldBe(HttpStatusCode.BadRequest);
        answer.ShouldContain("Invalid request body");
    }

    // The type itself may stand there, too, so the schema lets them through.
    [Theory]
    [InlineData("""{"$type":"mail","to":"ada","then":{"kind":1,"text":"x"}}""", "then.phone")]
    [InlineData("""{"$type":"mail","to":"ada","then":{"kind":2,"text":"x"}}""", "then")]
    public async Task What_only_the_function_can_tell_it_refuses(string body, string place)
    {
        var (status, answer) = await PostAsync(body);

        status.ShouldBe(HttpStatusCode.BadRequest, api.Output);
        JsonNode.Parse(answer)!["errors"]!.AsObject().Select(error => error.Key).ShouldContain(key => key.Contains(place), answer);
    }

    private async Task<(HttpStatusCode Status, string Body)> PostAsync(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await api.Client.PostAsync("jobs", content, Cancellation);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Cancellation));
    }
}
