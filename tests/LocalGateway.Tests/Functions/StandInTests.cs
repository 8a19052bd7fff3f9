using System.Text;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Functions;
using Sluice.LocalGateway.Functions.Programs;
using Sluice.LocalGateway.Tests.Support;

namespace Sluice.LocalGateway.Tests.Functions;

/// <summary>What answers in place of a function.</summary>
public sealed class StandInTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sluice").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("{\"a\":1}", false)]
    [InlineData("{\"errorMessage\":\"no\"}", true)]
    [InlineData("not JSON", false)]
    public async Task A_file_answers_every_invocation_as_it_is_at_that_time(string answer, bool isError)
    {
        var path = Path.Combine(_folder, "answer.json");
        await File.WriteAllTextAsync(path, "0", TestContext.Current.CancellationToken);
        await using var pool = Pool(new() { AnswerFile = path });
        (await InvokeAsync(pool, "{}")).ShouldBe(("0", false));
        await File.WriteAllTextAsync(path, answer, TestContext.Current.CancellationToken);
        (await InvokeAsync(pool, "{}")).ShouldBe((answer, isError));
        File.Delete(path);
        var (error, failed) = await InvokeAsync(pool, "{}");
        failed.ShouldBeTrue();
        error.ShouldContain("the stand-in of F does not answer");
    }

    [Fact]
    public async Task An_address_is_called_by_the_Invoke_API()
    {
        var server = await EchoServer.StartAsync();
        server.Answer = Encoding.UTF8.GetBytes("{\"errorMessage\":\"bad\"}");
        server.AnswerHeaders["X-Amz-Function-Error"] = "Unhandled";
        await using var pool = Pool(new() { Address = server.Url });
        (await InvokeAsync(pool, "{\"x\":1}")).ShouldBe(("{\"errorMessage\":\"bad\"}", true));
        (server.Method, server.Target, Encoding.UTF8.GetString(server.Body)).ShouldBe(("POST", "/2015-03-31/functions/F/invocations", "{\"x\":1}"));
        server.Status = 502;
        (await InvokeAsync(pool, "{}")).Answer.ShouldContain("answers with the status 502");
        await server.DisposeAsync();
        var (error, failed) = await InvokeAsync(pool, "{}");
        failed.ShouldBeTrue();
        error.ShouldContain("Runtime.InvalidEntrypoint");
    }

    [Theory]
    [InlineData(6_291_556, false)]
    [InlineData(6_291_557, true)]
    public async Task An_answer_has_the_limit_of_Lambda(int length, bool isTooLarge)
    {
        const string TooLarge = "Response payload size (6291557 bytes) exceeded maximum allowed payload size (6291556 bytes).";
        var answer = new byte[length];
        answer.AsSpan().Fill((byte)' ');
        var path = Path.Combine(_folder, "large.json");
        await File.WriteAllBytesAsync(path, answer, TestContext.Current.CancellationToken);
        await using var server = await EchoServer.StartAsync();
        server.Answer = answer;
        foreach (var standIn in new FunctionStandIn[] { new() { AnswerFile = path }, new() { Address = server.Url } })
        {
            await using var pool = Pool(standIn);
            var (text, isError) = await InvokeAsync(pool, "{}");
            isError.ShouldBe(isTooLarge);
            (isTooLarge ? text.Contains(TooLarge, StringComparison.Ordinal) : text.Length == length).ShouldBeTrue();
        }
    }

    [Fact]
    public void A_command_is_started_in_place_of_the_handler()
    {
        var settings = FunctionStandIn.Apply([], new Dictionary<string, FunctionStandIn> { ["F"] = new() { Command = ["node", "loop.js"] } }).Single();
        var program = FunctionProgram.Find(settings, _folder, new(_folder));
        program.FileName.ShouldBe("node");
        program.Arguments.ShouldBe(["loop.js"]);
    }

    [Fact]
    public void A_stand_in_is_for_a_logical_id_or_a_name()
    {
        FunctionSettings[] functions = [new() { LogicalId = "A", Name = "first", Handler = "x" }, new() { LogicalId = "B", Name = "B", Handler = "x" }];
        var standIns = new Dictionary<string, FunctionStandIn> { ["first"] = new() { AnswerFile = "f.json" }, ["C"] = new() { AnswerFile = "c.json" } };
        FunctionStandIn.Apply(functions, standIns).Select(function => (function.LogicalId, function.StandIn?.AnswerFile))
            .ShouldBe([("A", "f.json"), ("B", null), ("C", "c.json")]);
    }

    private static FunctionPool Pool(FunctionStandIn standIn)
        => new(new() { LogicalId = "F", Name = "F", Handler = "", Timeout = TimeSpan.FromSeconds(10), StandIn = standIn }, new FakeLauncher(payload => payload), 1, new FunctionJournal());

    private static async Task<(string Answer, bool IsError)> InvokeAsync(FunctionPool pool, string payload)
    {
        var invocation = new Invocation("r", "t", Encoding.UTF8.GetBytes(payload));
        pool.Invoke(invocation);
        var result = await invocation.Result.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        using var buffer = result.Payload;
        return (Encoding.UTF8.GetString(buffer.Memory.Span), result.IsError);
    }
}
