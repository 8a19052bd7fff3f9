using System.Runtime.CompilerServices;
using Sluice;
using Sluice.Runtime;

namespace Conformance.Functions;

/// <summary>What API Gateway does with streams that end early, and with functions that do not stream.</summary>
[LambdaFunction(MemorySize = 512), Proxy]
public sealed class StreamsFunction
{
    /// <summary>Fails after its first item.</summary>
    [HttpGet("/streams/cut"), Produces("application/jsonl")]
    public static async IAsyncEnumerable<int> Cut([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        yield return 1;
        await Task.Delay(500, cancellation);
        throw new InvalidOperationException("A test of Sluice's documentation: the stream ends early.");
    }

    /// <summary>Answers at once, although its integration streams (deploy.overlay.yaml).</summary>
    [HttpGet("/streams/whole")]
    public static string Whole() => "whole";

    /// <summary>Streams, although its integration waits for a whole answer (deploy.overlay.yaml).</summary>
    [HttpGet("/streams/parts"), Produces("application/jsonl")]
    public static async IAsyncEnumerable<int> Parts([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        yield return 1;
        await Task.Delay(1, cancellation);
        yield return 2;
    }

    /// <summary>Is an ordinary function that gets a tenant all the same (deploy.overlay.yaml).</summary>
    [HttpGet("/tenants/ignored")]
    public static string Ignored() => $"tenant: {OperationContext.Current.TenantId}";
}
