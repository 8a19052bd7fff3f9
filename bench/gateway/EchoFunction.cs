using Sluice.Runtime;

namespace Sluice.GatewayBench;

/// <summary>Answers with its payload: the least that a function can do.</summary>
internal sealed class EchoFunction() : Function("Echo"u8.ToArray())
{
    protected override ValueTask InvokeAsync(int operation, Invocation invocation)
    {
        invocation.Writer.WriteRawValue(invocation.Payload.Span, skipInputValidation: true);
        return default;
    }
}
