using System.Net;
using System.Text;
using System.Text.Json;

namespace Sluice.EchoApi.Tests;

public sealed class TutorialTests(EchoApiSample sample)
{
    [Fact]
    public async Task The_tutorials_request_is_answered_with_everything_the_function_received()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(sample.InvokeUrl, "anything"))
        {
            Content = new StringContent("{\"keybody\":\"valuebody\"}", Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("header1", "value1");
        request.Headers.Add("header2", "value2");

        using var response = await sample.Client.SendAsync(request, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        response.Headers.Contains("x-amzn-RequestId").ShouldBeTrue();
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var root = json.RootElement;
        root.GetProperty("method").GetString().ShouldBe("POST");
        root.GetProperty("authcontext").ValueKind.ShouldBe(JsonValueKind.Object);
        root.GetProperty("body-json").GetProperty("keybody").GetString().ShouldBe("valuebody");
        var parameters = root.GetProperty("params");
        parameters.GetProperty("path").GetProperty("proxy").GetString().ShouldBe("anything");
        parameters.GetProperty("querystring").EnumerateObject().ShouldBeEmpty();
        parameters.GetProperty("header").GetProperty("header1").GetString().ShouldBe("value1");
        parameters.GetProperty("header").GetProperty("header2").GetString().ShouldBe("value2");
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    public async Task Any_method_reaches_the_function(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(sample.InvokeUrl, "a/b/c?x=1"));

        using var response = await sample.Client.SendAsync(request, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        json.RootElement.GetProperty("method").GetString().ShouldBe(method);
        json.RootElement.GetProperty("params").GetProperty("path").GetProperty("proxy").GetString().ShouldBe("a/b/c");
        json.RootElement.GetProperty("params").GetProperty("querystring").GetProperty("x").GetString().ShouldBe("1");
    }

    [Fact]
    public async Task A_body_that_the_template_has_no_key_for_is_refused_with_415()
    {
        using var content = new StringContent("<a/>", Encoding.UTF8, "application/xml");

        using var response = await sample.Client.PostAsync(new Uri(sample.InvokeUrl, "anything"), content, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public void The_start_shows_the_invoke_url_the_routes_and_a_curl_to_paste()
    {
        sample.Output.ShouldContain(sample.InvokeUrl.ToString().TrimEnd('/'));
        sample.Output.ShouldContain("/{proxy+}");
        sample.Output.ShouldContain("/customers/{customerId}/orders");
        sample.Output.ShouldContain($"curl -i --location --request POST '{sample.InvokeUrl}anything'");
    }
}
