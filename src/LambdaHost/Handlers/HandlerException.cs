namespace Sluice.LambdaHost.Handlers;

/// <summary>A handler that Lambda's .NET runtime refuses. Its error type is that of the runtime's own exception.</summary>
internal sealed class HandlerException(string message) : Exception(message)
{
    /// <summary>The <c>errorType</c> of the error that Lambda reports.</summary>
    public const string ErrorType = "LambdaValidationException";
}
