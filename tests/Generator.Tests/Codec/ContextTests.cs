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

    /// <summary>The overloads of Amazon.Lambda.Core 3, whose own bodies end in the one that calls itself.</summary>
    private const string Defaults = """
        #nullable disable
        namespace Amazon.Lambda.Core
        {
            public enum LogLevel { Trace, Debug, Information, Warning, Error, Critical }
            public interface ILambdaLogger
            {
                void Log(string message);
                void LogLine(string message);
                void Log(string level, string message) => LogLine(message);
                void Log(LogLevel level, string message) => Log(level.ToString(), message);
                void LogInformation(string message) => Log(LogLevel.Information.ToString(), message);
                void Log(string level, string message, params object[] args) => Log(level, message, args);
                void Log(string level, Exception exception, string message, params object[] args) { Log(level, message, args); Log(level, exception.ToString(), args); }
                void Log(LogLevel level, string message, params object[] args) => Log(level.ToString(), message, args);
                void Log(LogLevel level, Exception exception, string message, params object[] args) => Log(level.ToString(), exception, message, args);
                void LogInformation(string message, params object[] args) => Log(LogLevel.Information.ToString(), message, args);
                void LogError(Exception exception, string message, params object[] args) => Log(LogLevel.Error.ToString(), exception, message, args);
                void LogError(string message, params object[] args) => Log(LogLevel.Error.ToString(), message, args);
                int Count() => 1;
            }
            public interface ILambdaContext { ILambdaLogger Logger { get; } }
        }
        #nullable enable
        """;

    [Theory]
    [InlineData("Log(\"a {b}\")", "a {b}")]
    [InlineData("LogLine(\"a\")", "a")]
    [InlineData("Log(\"Custom\", \"a\")", "Custom: a")]
    [InlineData("Log(LogLevel.Warning, \"a\")", "Warning: a")]
    [InlineData("LogInformation(\"{id} of {{all}}\", 1)", "Information: 1 of {all}")]
    [InlineData("LogInformation(\"a\")", "Information: a")]
    [InlineData("LogError(\"{x} {y} {z}\", 1, null)", "Error: 1 (null) {z}")]
    [InlineData("LogError(new FormatException(\"why\"), \"no {id}\", 7)", "Error: no 7\nSystem.FormatException: why")]
    [InlineData("LogError(new FormatException(\"why\"), \"no\")", "Error: no\nSystem.FormatException: why")]
    [InlineData("Log(\"Custom\", \"{0} {0} {1:N1}\", 1, 2.5)", "Custom: 1 1 2.5")]
    [InlineData("Log(\"Custom\", new FormatException(\"why\"), \"{list}\", new[] { 1, 2 })", "Custom: 1, 2\nSystem.FormatException: why")]
    [InlineData("Log(LogLevel.Critical, \"{a,3}|\", 1)", "Critical:   1|")]
    [InlineData("Log(LogLevel.Critical, new FormatException(\"why\"), \"{a}\", 1)", "Critical: 1\nSystem.FormatException: why")]
    [InlineData("Count()", "")]
    public async Task Every_overload_of_the_logger_writes_level_exception_and_arguments(string call, string expected)
    {
        var api = RunningApi.Start("[assembly: RestApi(\"Api\")]\n" + Defaults + "\n" + $$"""
            namespace Shop
            {
                using Amazon.Lambda.Core;
                [LambdaFunction] public static class F
                {
                    [HttpGet("/")] public static void Get(ILambdaContext context) => context.Logger.{{call}};
                }
            }
            """);

        (await Logged.ByAsync(() => api.CallAsync("{}"))).ShouldBe(expected);
    }

    [Fact]
    public void A_program_without_it_has_none() =>
        Generated.From("[assembly: RestApi(\"Api\")]\n" + Interfaces + "\nnamespace Shop { [LambdaFunction] public static class F { [HttpGet(\"/\")] public static int Get() => 1; } }")
            .Result.GeneratedSources.ShouldNotContain(s => s.HintName.Contains("LambdaContext", StringComparison.Ordinal));
}
