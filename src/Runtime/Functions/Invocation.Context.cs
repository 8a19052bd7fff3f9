using System.Diagnostics;

namespace Sluice.Runtime;

/// <content>What Lambda says about the invocation. The texts are empty outside of Lambda.</content>
public sealed partial class Invocation
{
    private InvocationHeaders _headers;
    private int _status;

    /// <summary>Lambda's id of the invocation.</summary>
    public string RequestId => _headers.RequestId ?? "";

    /// <summary>The ARN of the function, version or alias that was called.</summary>
    public string FunctionArn => _headers.FunctionArn ?? "";

    /// <summary>The X-Ray trace header.</summary>
    public string TraceId => _headers.TraceId ?? "";

    /// <summary>The tenant of a function with tenant isolation; empty for any other function.</summary>
    public string TenantId => _headers.TenantId ?? "";

    /// <summary>True for the first invocation of a process.</summary>
    internal bool IsCold { get; set; }

    /// <summary>The span of the invocation; null if nobody listens.</summary>
    internal Activity? Span { get; set; }

    /// <summary>The HTTP status that the client receives. Where the output is no envelope, it is the operation's own.</summary>
    internal int Status => _isEnvelope ? _status : Describe()?.Status ?? 200;

    /// <summary>The time until Lambda ends the invocation; one day if there is no deadline.</summary>
    public TimeSpan Remaining => _deadline?.Remaining ?? TimeSpan.FromDays(1);

    /// <summary>Reads what a mobile application sent about itself. All of it is null if the caller is no such application.</summary>
    public ClientContext ReadClientContext() => ClientContext.Parse(_headers.ClientContext);

    /// <summary>Reads the Amazon Cognito identity of the caller. Its members are null if the caller has none.</summary>
    public CognitoIdentity ReadCognitoIdentity() => CognitoIdentity.Parse(_headers.CognitoIdentity);
}
