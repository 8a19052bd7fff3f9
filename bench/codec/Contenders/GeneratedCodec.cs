using Sluice.Runtime;

namespace Sluice.Bench.Codec;

/// <summary>(b), (e) and (f) What the generator writes: for custom integrations, for proxy integrations, and with a filter.</summary>
/// <param name="function">The function's logical id.</param>
internal sealed class GeneratedCodec(string function = "OrdersFunction") : IContender
{
    private readonly Function _function = Generated.Program.Create(function);
    private readonly Invocation _invocation = new();

    public ReadOnlyMemory<byte> Answer(ReadOnlyMemory<byte> payload)
    {
        _invocation.Start(payload, CancellationToken.None);
        var done = _function.InvokeAsync(_invocation);
        return done.IsCompletedSuccessfully ? _invocation.Finish() : throw new InvalidOperationException("The operation waits.");
    }
}
