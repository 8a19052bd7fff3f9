using System.Reflection;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Upstream;

/// <summary>
/// Each member of Amazon.Lambda.Core's <c>ILambdaLogger</c> writes one message to the log. The interface's own bodies do not: most of them end in one
/// that calls itself until the stack is full.
/// </summary>
public sealed class LoggerTests
{
    private const string Function = """
        using Amazon.Lambda.Annotations;
        using Amazon.Lambda.Annotations.APIGateway;
        using Amazon.Lambda.Core;

        public static class Kept { public static ILambdaContext Context; }

        public class F
        {
            [LambdaFunction(ResourceName = "F"), RestApi(LambdaHttpMethod.Get, "/")]
            public void Op(ILambdaContext context) => Kept.Context = context;
        }
        """;

    private static readonly Dictionary<string, string> Labels = new(StringComparer.Ordinal)
    {
        ["Trace"] = "trce",
        ["Debug"] = "dbug",
        ["Information"] = "info",
        ["Warning"] = "warn",
        ["Error"] = "fail",
        ["Critical"] = "crit",
    };

    [Fact]
    public async Task Every_member_of_the_logger_writes_its_level_exception_and_arguments()
    {
        var context = await Context();
        var logger = context.GetType().GetInterface("Amazon.Lambda.Core.ILambdaContext")!.GetProperty("Logger")!.GetValue(context)!;
        var members = logger.GetType().GetInterface("Amazon.Lambda.Core.ILambdaLogger")!.GetMethods();

        members.ShouldNotBeEmpty();
        members.Select(member => (Signature(member), Written(logger, member))).ShouldBe(members.Select(member => (Signature(member), Expected(member))));
    }

    [Fact]
    public async Task Members_of_the_context_that_have_bodies_can_be_read()
    {
        var context = await Context();
        var members = context.GetType().GetInterface("Amazon.Lambda.Core.ILambdaContext")!;

        members.GetProperty("TenantId")!.GetValue(context).ShouldBe("");
        members.GetProperty("TraceId")!.GetValue(context).ShouldBe("");
        members.GetProperty("Serializer")!.GetValue(context).ShouldBeNull();
    }

    private static async Task<object> Context()
    {
        var api = UpstreamCode.Start("F", "#nullable disable\n" + Function);
        await api.CallAsync("{}");
        return api.Assembly.GetType("Kept")!.GetField("Context")!.GetValue(null)!;
    }

    private static string Written(object logger, MethodInfo member)
    {
        var arguments = member.GetParameters().Select(p => Argument(p, member)).ToArray();
        using var log = new CapturedLog(("AWS_LAMBDA_LOG_LEVEL", "TRACE"));
        member.Invoke(logger, arguments);
        return string.Join('\n', log.Messages);
    }

    private static object Argument(ParameterInfo parameter, MethodInfo member) => parameter switch
    {
        { ParameterType.IsEnum: true } => Enum.Parse(parameter.ParameterType, "Warning"),
        { Name: "level" } => "Custom",
        { Name: "exception" } => new FormatException("why"),
        { Name: "args" } => new object[] { 7 },
        _ => member.GetParameters().Any(p => p.Name == "args") ? "no {id}" : "plain {id}",
    };

    private static string Expected(MethodInfo member)
    {
        var parameters = member.GetParameters();
        var level = parameters.FirstOrDefault(p => p.Name == "level") is { } given ? (given.ParameterType.IsEnum ? "Warning" : "Custom")
            : member.Name is "Log" or "LogLine" ? "Information"
            : member.Name["Log".Length..];
        return (Labels.TryGetValue(level, out var label) ? label + "\t" : $"info\t{level}: ")
            + (parameters.Any(p => p.Name == "args") ? "no 7" : "plain {id}")
            + (parameters.Any(p => p.Name == "exception") ? "\rSystem.FormatException: why" : "");
    }

    private static string Signature(MethodInfo member) => $"{member.Name}({string.Join(", ", member.GetParameters().Select(p => p.ParameterType.Name))})";
}
