using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Codec;

/// <summary>Amazon.Lambda.Core's context, known by name alone.</summary>
public sealed class ContextTests
{
    private const string Interfaces = """
        namespace Amazon.Lambda.Core
        {
            public interface IClientContext { }
            public interface ILambdaLogger { void Log(string message); void LogLine(string message); void LogError(string message) => Log(message); }
            public interface ILambdaContext
            {
                string AwsRequestId { get; }
                IClientContext ClientContext { get; }
                string FunctionName { get; }
                string InvokedFunctionArn { get; }
                ILambdaLogger Logger { get; }
                int MemoryLimitInMB { get; }
                TimeSpan RemainingTime { get; }
                string TraceId { get { return "none"; } }
                object? Something { get; set; }
                void Odd(int x);
            }
        }
        """;

    private const string Handler = """

        namespace Shop
        {
            using Amazon.Lambda.Core;
            [LambdaFunction] public sealed class F
            {
                [HttpGet("/{id}")] public string Get(int id, ILambdaContext context) { context.Logger.LogError("seen"); return $"{id}|{context.AwsRequestId}|{context.ClientContext is null}|{context.MemoryLimitInMB}|{context.RemainingTime.TotalHours}|{context.TraceId}|{context.Something is null}"; }
            }
        }
        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_context_is_what_the_projects_own_interface_asks_for(bool isAnnotated)
    {
        var interfaces = isAnnotated ? Interfaces : "#nullable disable\n" + Interfaces.Replace("object?", "object", StringComparison.Ordinal) + "\n#nullable enable";
        var api = RunningApi.Start("[assembly: RestApi(\"Api\")]\n" + interfaces + Handler);

        (await api.CallAsync("""{"id":"5"}""")).ShouldBe("\"5||True|0|24||True\"");
    }

    [Fact]
    public void A_program_without_it_has_none() =>
        Generated.From("[assembly: RestApi(\"Api\")]\n" + Interfaces + "\nnamespace Shop { [LambdaFunction] public static class F { [HttpGet(\"/\")] public static int Get() => 1; } }")
            .Result.GeneratedSources.ShouldNotContain(s => s.HintName.Contains("LambdaContext", StringComparison.Ordinal));
}
