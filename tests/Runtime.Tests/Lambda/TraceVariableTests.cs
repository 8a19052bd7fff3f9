using Sluice.Runtime.Tests.Support;

namespace Sluice.Runtime.Tests.Lambda;

/// <summary>The variable belongs to the whole process, and every loop of another test sets it.</summary>
[Collection(Alone.Name)]
public sealed class TraceVariableTests
{
    [Fact]
    public async Task The_trace_id_is_where_tracing_looks_for_it()
    {
        string? trace = null;
        using var server = new RuntimeApiServer().Invocation("1", "Lambda-Runtime-Trace-Id: Root=1-5bef4de7\r\n");

        await Running.UntilIdleAsync(server, invocation =>
        {
            trace = Environment.GetEnvironmentVariable("_X_AMZN_TRACE_ID");
            return Running.Echo(invocation);
        });

        trace.ShouldBe("Root=1-5bef4de7");
    }

    [Fact]
    public async Task An_invocation_without_a_trace_does_not_keep_the_trace_of_the_one_before()
    {
        var traces = new List<string?>();
        using var server = new RuntimeApiServer().Invocation("1", "Lambda-Runtime-Trace-Id: Root=1-5bef4de7\r\n").Invocation("2");

        await Running.UntilIdleAsync(server, invocation =>
        {
            traces.Add(Environment.GetEnvironmentVariable("_X_AMZN_TRACE_ID"));
            return Running.Echo(invocation);
        });

        traces.ShouldBe(["Root=1-5bef4de7", null]);
    }

    [Fact]
    public async Task The_trace_variable_is_left_alone_while_several_invocations_run()
    {
        const string Variable = "_X_AMZN_TRACE_ID";
        Environment.SetEnvironmentVariable(Variable, "before");
        using var server = new RuntimeApiServer().Invocation("1", "Lambda-Runtime-Trace-Id: Root=1-5bef4de7\r\n");
        string? trace = null;

        await Running.UntilIdleAsync(server, invocation =>
        {
            trace = Environment.GetEnvironmentVariable(Variable);
            return Running.Echo(invocation);
        }, new(Concurrency: 2));

        trace.ShouldBe("before");
    }
}
