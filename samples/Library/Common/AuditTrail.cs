using Microsoft.Extensions.Logging;
using Sluice;

namespace Library.Common;

/// <summary>Keeps a record of who changed what.</summary>
/// <param name="operation">The operation that runs.</param>
/// <param name="log">The function's log.</param>
public sealed partial class AuditTrail(IOperationContext operation, ILogger<AuditTrail> log)
{
    /// <summary>Records a change by the caller, whose card the operation binds as <c>card</c>.</summary>
    /// <param name="what">What changed.</param>
    public void Changed(string what)
    {
        var card = operation.Value("card") ?? "somebody";
        Changed(card, what, operation.OperationId);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Card} changed {What} in {Operation}")]
    private partial void Changed(string card, string what, string operation);
}
