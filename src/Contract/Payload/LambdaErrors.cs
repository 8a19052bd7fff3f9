namespace Sluice.Contract;

/// <summary>The messages of Lambda errors by which API Gateway selects an integration response.</summary>
internal static class LambdaErrors
{
    /// <summary>The words between the request's id and the seconds in the message of a timeout. They are Lambda's own.</summary>
    public const string TimedOut = "Task timed out after";

    /// <summary>
    /// The start of each message about an exception. An exception's own message may contain text of the client. Because of these words before it, it
    /// cannot
    /// be taken for an envelope, a timeout, or an authorizer's <see cref="Unauthorized"/>.
    /// </summary>
    public const string Unhandled = "Unhandled exception: ";

    /// <summary>The whole message of an authorizer that does not know the caller. API Gateway responds with 401 to it.</summary>
    public const string Unauthorized = "Unauthorized";
}
