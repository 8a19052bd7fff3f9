namespace Sluice.Runtime;

/// <content>What Lambda says about the invocation. The texts are empty outside of Lambda.</content>
public sealed partial class Invocation
{
    /// <summary>Lambda's id of the invocation.</summary>
    public string RequestId { get; private set; } = "";

    /// <summary>The ARN of the function, version or alias that was called.</summary>
    public string FunctionArn { get; private set; } = "";

    /// <summary>The X-Ray trace header.</summary>
    public string TraceId { get; private set; } = "";

    /// <summary>The id of the tenant, for a function with tenant isolation.</summary>
    public string TenantId { get; private set; } = "";

    /// <summary>The time until Lambda ends the invocation; one day if there is no deadline.</summary>
    public TimeSpan Remaining => _deadline?.Remaining ?? TimeSpan.FromDays(1);
}
