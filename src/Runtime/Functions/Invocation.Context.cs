namespace Sluice.Runtime;

/// <content>What Lambda says of the invocation, empty outside of Lambda.</content>
public sealed partial class Invocation
{
    /// <summary>Lambda's id of the invocation.</summary>
    public string RequestId { get; private set; } = "";

    /// <summary>The function, version or alias that was called.</summary>
    public string FunctionArn { get; private set; } = "";

    /// <summary>The X-Ray trace header.</summary>
    public string TraceId { get; private set; } = "";

    /// <summary>The time until Lambda ends the invocation; a day where nobody will.</summary>
    public TimeSpan Remaining => _deadline?.Remaining ?? TimeSpan.FromDays(1);
}
