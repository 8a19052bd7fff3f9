extern alias showcase;
using System.Net;
using System.Net.Http.Json;

namespace Sluice.Testing.Tests;

public sealed class HttpBackendTests
{
    private const string Stock = "http://stock.example.com/v1";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_function_of_the_test_answers_an_HTTP_backend()
    {
        HttpRequestMessage? seen = null;
        await using var api = await StartAsync(new LocalApiOptions().AnswerHttp(Stock, request =>
        {
            seen = request;
            return new(HttpStatusCode.OK) { Content = JsonContent.Create(new { sku = "anvil", quantity = 3 }) };
        }));
        using var client = api.CreateClient();

        (await client.GetStringAsync("stock/anvil?q=heavy", Cancellation)).ShouldContain("\"quantity\":3");

        seen!.RequestUri!.ToString().ShouldBe("http://stock.example.com/v1/items/anvil?format=json&q=heavy");
        seen.Headers.GetValues("x-source").ShouldBe(["showcase"]);
    }

    [Fact]
    public async Task A_handler_answers_an_HTTP_backend_and_can_read_the_body_after_the_call()
    {
        using var handler = new Keeper();
        await using var api = await StartAsync(new LocalApiOptions().AnswerHttp("*", handler));
        using var client = api.CreateClient();

        using var response = await client.PostAsJsonAsync("stock/anvil/refills?urgent=true", new { quantity = 2 }, Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.Accepted, api.TraceOf(response).Fault);
        (await handler.Seen.ShouldHaveSingleItem().Content!.ReadAsStringAsync(Cancellation))
            .ShouldBe("""{"item":"anvil","urgent":"true","refill":{"quantity":2}}""");
    }

    [Fact]
    public async Task A_call_without_a_stand_in_fails_the_test_and_names_operation_address_and_cure()
    {
        await using var api = await StartAsync(new LocalApiOptions().AnswerHttp("https://other.example.com", _ => new()));
        using var client = api.CreateClient();

        var problem = await Should.ThrowAsync<MissingStandInException>(() => client.GetAsync("stock/anvil", Cancellation));

        problem.Message.ShouldBe(
            "The operation 'Get' calls GET http://stock.example.com/v1/items/anvil?format=json, and this test has no stand-in for it. Answer the call with "
            + "options.AnswerHttp(\"http://stock.example.com\", request => new HttpResponseMessage()), or let it go over the network with "
            + "options.CallHttp(\"http://stock.example.com\").");
    }

    [Fact]
    public async Task An_assertion_that_fails_in_a_stand_in_fails_the_test()
    {
        await using var api = await StartAsync(new LocalApiOptions().AnswerHttp(Stock, _ => throw new InvalidOperationException("not this way")));
        using var client = api.CreateClient();

        (await Should.ThrowAsync<InvalidOperationException>(() => client.GetAsync("stock/anvil", Cancellation))).Message.ShouldBe("not this way");
    }

    [Fact]
    public async Task A_backend_that_cannot_be_reached_is_a_gateway_error()
    {
        await using var api = await StartAsync(new LocalApiOptions().AnswerHttp(Stock, _ => throw new HttpRequestException("refused")));
        using var client = api.CreateClient();

        using var response = await client.GetAsync("stock/anvil", Cancellation);

        ((int)response.StatusCode).ShouldBeGreaterThanOrEqualTo(500);
        api.TraceOf(response).Fault!.ShouldContain("refused");
    }

    [Fact]
    public async Task The_longest_address_that_fits_answers()
    {
        await using var api = await StartAsync(new LocalApiOptions()
            .AnswerHttp(Stock + "/items", _ => new() { Content = JsonContent.Create(new { sku = "long", quantity = 1 }) })
            .AnswerHttp("http://stock.example.com/v", _ => throw new InvalidOperationException("a path ends at a slash"))
            .AnswerHttp("*", _ => throw new InvalidOperationException("another one fits better")));
        using var client = api.CreateClient();

        (await client.GetStringAsync("stock/anvil", Cancellation)).ShouldContain("long");
    }

    [Fact]
    public async Task Two_APIs_in_one_process_have_stand_ins_of_their_own()
    {
        await using var first = await StartAsync(Answering("first"));
        await using var second = await StartAsync(Answering("second"));
        using var firstClient = first.CreateClient();
        using var secondClient = second.CreateClient();

        (await secondClient.GetStringAsync("stock/anvil", Cancellation)).ShouldContain("second");
        (await firstClient.GetStringAsync("stock/anvil", Cancellation)).ShouldContain("first");
        static LocalApiOptions Answering(string sku)
            => new LocalApiOptions().AnswerHttp(Stock, _ => new() { Content = JsonContent.Create(new { sku, quantity = 1 }) });
    }

    [Fact]
    public async Task A_real_address_is_called_only_if_the_options_name_it()
    {
        using var listener = new HttpListener();
        var address = Listen(listener);
        using var files = new DeployFolderFiles(
            DeployFolderFiles.Document($"\"type\":\"http_proxy\",\"httpMethod\":\"GET\",\"uri\":\"{address}/x\""), DeployFolderFiles.NoResources);
        await using var closed = await LocalApi.StartAsync(files.Folder, files.Folder);
        using var closedClient = closed.CreateClient();
        await Should.ThrowAsync<MissingStandInException>(() => closedClient.GetAsync("a", Cancellation));
        await using var open = await LocalApi.StartAsync(files.Folder, files.Folder, new LocalApiOptions().CallHttp(address));
        using var openClient = open.CreateClient();

        var answer = openClient.GetAsync("a", Cancellation);
        var context = await listener.GetContextAsync();
        context.Response.StatusCode = 202;
        context.Response.Close();

        using var response = await answer;
        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
    }

    [Theory]
    [InlineData("stock.example.com")]
    [InlineData("ftp://stock.example.com")]
    [InlineData("http://stock.example.com/v1?x=1")]
    public void What_is_not_an_HTTP_address_is_refused(string address)
        => Should.Throw<ArgumentException>(() => new LocalApiOptions().CallHttp(address)).Message.ShouldContain($"'{address}' is not how an HTTP address begins");

    private static Task<LocalApi> StartAsync(LocalApiOptions options) => LocalApi.StartAsync<showcase::Program>(options);

    private static string Listen(HttpListener listener)
    {
        using var socket = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)socket.LocalEndpoint).Port}";
        socket.Stop();
        listener.Prefixes.Add(address + "/");
        listener.Start();
        return address;
    }

    private sealed class Keeper : HttpMessageHandler
    {
        public List<HttpRequestMessage> Seen { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Seen.Add(request);
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK));
        }
    }
}
