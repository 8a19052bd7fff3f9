using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Pipeline;
using Sluice.Runtime;

namespace Sluice.Generator.Tests.Support;

/// <summary>Generated code, compiled, loaded and called with payloads.</summary>
internal sealed class RunningApi
{
    private RunningApi(Assembly assembly, Function function) => (Assembly, Function) = (assembly, function);

    public Assembly Assembly { get; }

    public Function Function { get; }

    /// <summary>The assembly must compile without a warning.</summary>
    public static RunningApi Start(string source, string? functionId = null) => Start([source], functionId);

    public static RunningApi Start(string[] sources, string? functionId)
    {
        var generated = Generated.From(sources);
        generated.Complaints.ShouldBeEmpty();
        return Start(generated, functionId);
    }

    public static RunningApi Start(Generated generated, string? functionId)
    {
        using var image = new MemoryStream();
        generated.Output.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success.ShouldBeTrue();
        var assembly = Assembly.Load(image.ToArray());
        var program = assembly.GetType("Sluice.Generated.Program", throwOnError: true)!;
        var id = functionId ?? generated.Step<Model.Functions.ProgramModel>(TrackingNames.Program).Single().Functions[0].LogicalId;
        return new(assembly, (Function)program.GetMethod("Create", BindingFlags.NonPublic | BindingFlags.Static)!.Invoke(null, [id])!);
    }

    /// <summary>The raw answer to a payload.</summary>
    public async Task<string> CallAsync(string payload) => Encoding.UTF8.GetString(await CallAsync(Encoding.UTF8.GetBytes(payload)));

    /// <summary>The raw answer to a payload that Lambda sends with headers.</summary>
    public async Task<string> CallAsync(string payload, InvocationHeaders headers)
    {
        using var deadline = new Deadline(null);
        var invocation = new Invocation();
        invocation.Start(Encoding.UTF8.GetBytes(payload), deadline, headers);
        await Function.InvokeAsync(invocation);
        return Encoding.UTF8.GetString(invocation.Finish().Span);
    }

    public async Task<byte[]> CallAsync(byte[] payload)
    {
        var invocation = new Invocation();
        invocation.Start(payload, TestContext.Current.CancellationToken);
        await Function.InvokeAsync(invocation);
        return invocation.Finish().ToArray();
    }

    /// <summary>Of an operation that never waits, once it is warm.</summary>
    public long AllocatedBytesPerCall(byte[] payload)
    {
        const int Calls = 1000;
        var invocation = new Invocation();
        var isDone = true;
        long before = 0;
        for (var i = -Calls; i < Calls; i++)
        {
            before = i == 0 ? GC.GetAllocatedBytesForCurrentThread() : before;
            invocation.Start(payload, CancellationToken.None);
            isDone &= Function.InvokeAsync(invocation).AsTask().IsCompletedSuccessfully;
            invocation.Finish();
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        isDone.ShouldBeTrue();
        return allocated / Calls;
    }

    /// <summary>The problem that a bad payload is answered with.</summary>
    public async Task<JsonNode> ProblemAsync(string payload)
    {
        var answer = await CallAsync(payload);
        answer.ShouldStartWith("{ \"sluice\":1,");
        var envelope = JsonNode.Parse(answer)!;
        var problem = JsonNode.Parse((string)envelope["body"]!)!;
        ((int)problem["status"]!).ShouldBe((int)envelope["status"]!);
        ((string)envelope["headers"]!["Content-Type"]!).ShouldBe("application/problem+json");
        return problem;
    }

    /// <summary>Names and messages of a binding problem, one <c>name: message</c> each.</summary>
    public async Task<string[]> ErrorsAsync(string payload) =>
    [
        .. (await ProblemAsync(payload))["errors"]!.AsObject()
            .SelectMany(e => e.Value!.AsArray().Select(message => $"{e.Key}: {message}")),
    ];
}
