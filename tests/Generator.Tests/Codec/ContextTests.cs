using Sluice.Generator.Tests.Support;
using Sluice.Runtime;

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

        (await api.CallAsync("""{"id":"5"}""")).ShouldBe("\"5||False|0|24||True\"");
    }

    [Fact]
    public async Task A_context_has_the_caller_the_tenant_and_the_serializer_of_the_assembly()
    {
        var api = RunningApi.Start("""
            [assembly: RestApi("Api"), Amazon.Lambda.Core.LambdaSerializer(typeof(Shop.Json))]
            #nullable disable
            namespace Amazon.Lambda.Core
            {
                public interface ICognitoIdentity { string IdentityId { get; } string IdentityPoolId { get; } }
                public interface IClientApplication { string AppPackageName { get; } string AppTitle { get; } string AppVersionCode { get; } string AppVersionName { get; } string InstallationId { get; } string New { get; } }
                public interface IClientContext { IDictionary<string, string> Environment { get; } IClientApplication Client { get; } IDictionary<string, string> Custom { get; } }
                public interface ILambdaSerializer { }
                public sealed class LambdaSerializerAttribute(Type type) : Attribute { public Type Type => type; }
                public interface ILambdaContext
                {
                    ICognitoIdentity Identity { get; }
                    IClientContext ClientContext { get; }
                    string TenantId { get { return "none"; } }
                    ILambdaSerializer Serializer { get { return null; } }
                }
            }
            #nullable enable
            namespace Shop
            {
                using Amazon.Lambda.Core;
                public sealed class Json : ILambdaSerializer;
                [LambdaFunction] public static class F
                {
                    [HttpGet("/")] public static string Get(ILambdaContext c) => $"{c.Identity.IdentityId}/{c.Identity.IdentityPoolId}|{c.TenantId}|{c.Serializer.GetType().Name}|"
                        + $"{c.ClientContext.Client?.AppTitle}|{c.ClientContext.Custom?["a"]}|{c.ClientContext.Environment is null}|{c.ClientContext.Client?.New is null}";
                }
            }
            """);
        InvocationHeaders headers = new(
            "id",
            TenantId: "acme",
            CognitoIdentity: """{"cognitoIdentityId":"id","cognitoIdentityPoolId":"pool"}""",
            ClientContext: """{"client":{"app_title":"Shop"},"custom":{"a":"b"}}""");

        (await api.CallAsync("{}", headers)).ShouldBe("\"id/pool|acme|Json|Shop|b|True|True\"");
        (await api.CallAsync("{}")).ShouldBe("\"/||Json|||True|True\"");
    }

    [Fact]
    public void The_program_names_the_classes_whose_internal_members_the_runtime_calls()
    {
        const string Core = "namespace Amazon.Lambda.Core { public static class SnapshotRestore { } public class LambdaTraceProvider { } }";
        const string Code = "[assembly: RestApi(\"Api\")]\nnamespace Shop { [LambdaFunction] public static class F { [HttpGet(\"/\")] public static int Get() => 1; } }";

        Program(Code + Core).ShouldContain("Create, typeof(global::Amazon.Lambda.Core.SnapshotRestore), typeof(global::Amazon.Lambda.Core.LambdaTraceProvider));");
        Program(Code).ShouldContain("Create);");

        static string Program(string code) => Generated.From(code).Result.GeneratedSources.Single(s => s.HintName == "Sluice.Generated.Program.g.cs").SourceText.ToString();
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
    [InlineData("Log(\"a {b}\")", "info\ta {b}")]
    [InlineData("LogLine(\"a\")", "info\ta")]
    [InlineData("Log(\"Custom\", \"a\")", "info\tCustom: a")]
    [InlineData("Log(LogLevel.Warning, \"a\")", "warn\ta")]
    [InlineData("LogInformation(\"{id} of {{all}}\", 1)", "info\t1 of {all}")]
    [InlineData("LogInformation(\"a\")", "info\ta")]
    [InlineData("LogError(\"{x} {y} {z}\", 1, null)", "fail\t1 (null) {z}")]
    [InlineData("LogError(new FormatException(\"why\"), \"no {id}\", 7)", "fail\tno 7\rSystem.FormatException: why")]
    [InlineData("LogError(new FormatException(\"why\"), \"no\")", "fail\tno\rSystem.FormatException: why")]
    [InlineData("Log(\"Custom\", \"{0} {0} {1:N1}\", 1, 2.5)", "info\tCustom: 1 1 2.5")]
    [InlineData("Log(\"Custom\", new FormatException(\"why\"), \"{list}\", new[] { 1, 2 })", "info\tCustom: 1, 2\rSystem.FormatException: why")]
    [InlineData("Log(LogLevel.Critical, \"{a,3}|\", 1)", "crit\t  1|")]
    [InlineData("Log(LogLevel.Critical, new FormatException(\"why\"), \"{a}\", 1)", "crit\t1\rSystem.FormatException: why")]
    [InlineData("Count()", "")]
    public async Task Every_overload_of_the_logger_writes_level_exception_and_arguments(string call, string expected)
    {
        var api = RunningApi.Start("[assembly: RestApi(\"Api\")]\n" + Defaults + "\n" + $$"""
            namespace Shop
            {
                using Amazon.Lambda.Core;
                [LambdaFunction] public static class F
                {
                    [HttpGet("/")] public static string Get(ILambdaContext context)
                    {
                        context.Logger.{{call}};
                        return "";
                    }
                }
            }
            """);

        using var log = new CapturedLog();
        await api.CallAsync("{}");

        string.Concat(log.Messages).ShouldBe(expected);
    }

    [Fact]
    public void A_program_without_it_has_none() =>
        Generated.From("[assembly: RestApi(\"Api\")]\n" + Interfaces + "\nnamespace Shop { [LambdaFunction] public static class F { [HttpGet(\"/\")] public static int Get() => 1; } }")
            .Result.GeneratedSources.ShouldNotContain(s => s.HintName.Contains("LambdaContext", StringComparison.Ordinal));
}
