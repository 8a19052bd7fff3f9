using Sluice.Runtime;

namespace Sluice.Bench.Codec;

/// <summary>(b) What the generator writes.</summary>
internal sealed class GeneratedCodec : IContender
{
    private readonly Function _function = Generated.Program.Create("OrdersFunction");
    private readonly Invocation _invocation = new();

    public ReadOnlyMemory<byte> Answer(ReadOnlyMemory<byte> payload)
    {
        _invocation.Start(payload, CancellationToken.None);
        var done = _function.InvokeAsync(_invocation);
        return done.IsCompletedSuccessfully ? _invocation.Finish() : throw new InvalidOperationException("The operation waits.");
    }
}
