using System.Text.Json.Nodes;
using Sluice.Generator.Tests.Incrementality;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Codec;

/// <summary>The loggers of a container, with nothing more than the package of their interfaces.</summary>
public sealed class LoggerTests
{
    private const string Json = "AWS_LAMBDA_LOG_FORMAT";

    private const string Order = """logger.LogWarning(new EventId(7, "Late"), "Order {id} is late by {days} days", 5, 2.5);""";

    [Fact]
    public async Task A_logger_needs_no_configuration()
    {
        using var log = new CapturedLog();
        await Start(Order).CallAsync("{}");

        log.Messages.ShouldBe(["warn\tShop.F: Order 5 is late by 2.5 days"]);
    }

    [Fact]
    public async Task Its_arguments_and_scopes_are_members_of_JSON()
    {
        using var log = new CapturedLog((Json, "JSON"));
        await Start($$"""
            using (logger.BeginScope("checkout"))
            using (logger.BeginScope("Customer {customer}", 9))
            using (logger.BeginScope(new Dictionary<string, object> { ["region"] = "eu" }))
            {
                {{Order}}
            }

            logger.LogInformation("after");
            """).CallAsync("{}");

        var lines = log.Lines.Select(line => JsonNode.Parse(line)!.AsObject()).ToArray();
        lines[0].Remove("timestamp");
        lines[0].Remove("requestId");
        lines[0].ToJsonString().ShouldBe(
            """{"level":"Warning","message":"Order 5 is late by 2.5 days","category":"Shop.F","eventId":7,"eventName":"Late","id":5,"days":2.5,"""
            + """ "region":"eu","customer":9,"scopes":["checkout","Customer 9"]}""".TrimStart());
        lines[1]["scopes"].ShouldBeNull();
    }

    [Fact]
    public async Task A_scope_flows_with_await_and_precedes_the_message_of_text()
    {
        using var log = new CapturedLog();
        await Start("""
            using (logger.BeginScope("checkout"))
            {
                await Task.Run(() => logger.LogError(new FormatException("why"), "It broke."));
            }
            """).CallAsync("{}");

        log.Messages.ShouldBe(["fail\tShop.F => checkout: It broke.\rSystem.FormatException: why"]);
    }

    [Fact]
    public async Task A_level_that_is_off_allocates_nothing()
    {
        using var log = new CapturedLog();
        var answer = await Start("""
            var message = LoggerMessage.Define<string>(LogLevel.Debug, default, "a {b}");
            long before = 0;
            for (var i = -1; i < 1000; i++)
            {
                before = i == 0 ? GC.GetAllocatedBytesForCurrentThread() : before;
                message(logger, "x", null);
                logger.Log(LogLevel.Debug, default, "state", null, static (state, _) => state);
            }

            result = ((GC.GetAllocatedBytesForCurrentThread() - before) / 1000) + " " + logger.IsEnabled(LogLevel.Debug) + logger.IsEnabled(LogLevel.Information) + logger.IsEnabled(LogLevel.None);
            """).CallAsync("{}");

        answer.ShouldBe("\"0 FalseTrueFalse\"");
        log.Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_message_that_cannot_be_made_does_no_harm()
    {
        using var log = new CapturedLog((Json, "JSON"));
        (await Start("""logger.Log(LogLevel.Error, default, 1, null, (_, _) => throw new FormatException());""").CallAsync("{}")).ShouldBe("\"\"");

        JsonNode.Parse(log.Lines.Single())!["message"]!.GetValue<string>().ShouldBe("(the text of this System.Int32 cannot be read)");
    }

    [Fact]
    public async Task The_filters_of_AddLogging_apply()
    {
        using var log = new CapturedLog();
        await Start(
            """logger.LogWarning("no"); using (logger.BeginScope("s")) { logger.LogError("yes"); }""",
            "LoggingServiceCollectionExtensions.AddLogging(services, logging => logging.AddFilter(\"Shop\", LogLevel.Error));").CallAsync("{}");

        log.Messages.ShouldBe(["fail\tShop.F => s: yes"]);
    }

    [Fact]
    public async Task A_provider_of_the_project_is_the_only_one()
    {
        using var log = new CapturedLog();
        var answer = await Start(
            """logger.LogError("to the project"); result = Own.Last;""",
            "LoggingServiceCollectionExtensions.AddLogging(services, logging => logging.AddProvider(new Own()));").CallAsync("{}");

        answer.ShouldBe("\"to the project\"");
        log.Lines.ShouldBeEmpty();
    }

    [Fact]
    public void A_project_without_the_package_or_without_a_container_has_no_loggers()
    {
        const string Plain = """[assembly: RestApi("Api")] [LambdaFunction] public static class F { [HttpGet("/")] public static int Get() => 1; }""";
        const string Services = """
            [assembly: RestApi("Api")]
            [LambdaStartup] public sealed class Startup { public void ConfigureServices(Microsoft.Extensions.DependencyInjection.IServiceCollection services) { } }
            [LambdaFunction] public static class F { [HttpGet("/")] public static int Get([FromServices] IServiceProvider services) => 1; }
            """;

        Has(Generated.From(Compiler.Compile(Plain).WithLogging())).ShouldBeFalse();
        Has(Generated.From(Services)).ShouldBeFalse();
        Has(Generated.From(Compiler.Compile(Services).WithLogging())).ShouldBeTrue();
    }

    [Fact]
    public void The_package_can_be_added_later()
    {
        const string Startup = "[LambdaStartup] public sealed class Startup { public void ConfigureServices(Microsoft.Extensions.DependencyInjection.IServiceCollection services) { } }";
        const string Function = """[assembly: RestApi("Api")] [LambdaFunction] public static class F { [HttpGet("/")] public static int Get([FromServices] IServiceProvider services) => 1; }""";
        var project = Project.Open([("Startup.cs", Startup), ("Function.cs", Function)]);
        Has(project.Result).ShouldBeFalse();

        project.Edit(compilation => compilation.WithLogging());
        Has(project.Result).ShouldBeTrue();

        project.Edit(compilation => compilation.RemoveReferences(compilation.References.Last()));
        Has(project.Result).ShouldBeFalse();
    }

    private static bool Has(Generated generated) => Has(generated.Result);

    private static bool Has(Microsoft.CodeAnalysis.GeneratorRunResult result) =>
        result.GeneratedSources.Any(source => source.HintName.Contains("LambdaLoggers", StringComparison.Ordinal));

    private static RunningApi Start(string body, string? startup = null)
    {
        var generated = Generated.From(Compiler.Compile($$"""
            using Microsoft.Extensions.DependencyInjection;
            using Microsoft.Extensions.Logging;

            [assembly: RestApi("Api")]
            namespace Shop
            {
                [LambdaStartup] public static class Startup { public static void ConfigureServices(IServiceCollection services) { {{startup}} } }

                [LambdaFunction] public sealed class F(ILogger<F> logger)
                {
                    [HttpGet("/")] public async Task<string> Get()
                    {
                        var result = "";
                        await Task.CompletedTask;
                        {{body}}
                        return result;
                    }
                }

                public sealed class Own : ILoggerProvider, ILogger
                {
                    public static string Last { get; set; } = "";
                    public ILogger CreateLogger(string categoryName) => this;
                    public void Dispose() { }
                    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
                    public bool IsEnabled(LogLevel logLevel) => true;
                    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Last = formatter(state, exception);
                }
            }
            """).WithLogging(isWhole: startup is not null));
        generated.Complaints.ShouldBeEmpty();
        return RunningApi.Start(generated, null);
    }
}
