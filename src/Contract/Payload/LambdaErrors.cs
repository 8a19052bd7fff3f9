namespace Sluice.Contract;

/// <summary>The messages of Lambda errors by which API Gateway selects a response.</summary>
internal static class LambdaErrors
{
    /// <summary>What stands between the request's id and the seconds in the message about a timeout, as Lambda itself words it.</summary>
    public const string TimedOut = "Task timed out after";

    /// <summary>
    /// What every message of an exception starts with. An exception's own message may be the client's text: behind these words it is neither an
    /// envelope, nor a timeout, nor an authorizer's <see cref="Unauthorized"/>.
    /// </summary>
    public const string Unhandled = "Unhandled exception: ";

    /// <summary>The whole message of an authorizer that does not know who calls: API Gateway answers 401 for it.</summary>
    public const string Unauthorized = "Unauthorized";
}
