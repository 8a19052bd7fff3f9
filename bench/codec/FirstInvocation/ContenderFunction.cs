using Sluice.Runtime;

namespace Sluice.Bench.Codec;

/// <summary>A contender in the same loop that the codec runs in: what differs is the codec alone.</summary>
internal sealed class ContenderFunction(IContender contender) : Function("Any"u8.ToArray())
{
    protected override ValueTask InvokeAsync(int operation, Invocation invocation)
    {
        invocation.Writer.WriteRawValue(contender.Answer(invocation.Payload).Span, skipInputValidation: true);
        return default;
    }
}
