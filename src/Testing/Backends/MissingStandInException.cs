namespace Sluice.Testing;

/// <summary>
/// Thrown by a client's call if an operation calls a backend for which the test has no stand-in, so that no test reaches the network by mistake. The
/// message names the operation, the address and the cure.
/// </summary>
public sealed class MissingStandInException : Exception
{
    private MissingStandInException(string message)
        : base(message)
    {
    }

    internal static MissingStandInException ForHttp(string operation, HttpMethod method, Uri address)
    {
        var server = address.GetLeftPart(UriPartial.Authority);
        return new(
            $"The operation '{operation}' calls {method} {address}, and this test has no stand-in for it. Answer the call with "
            + $"options.AnswerHttp(\"{server}\", request => new HttpResponseMessage()), or let it go over the network with options.CallHttp(\"{server}\").");
    }

    internal static MissingStandInException ForService(string operation, string service)
        => new(
            $"The operation '{operation}' calls the service '{service}' of AWS, and this test has no stand-in for it. Answer the call with "
            + $"options.AnswerService({ServiceStandIn.CodeOf(service)}), or set LocalApiOptions.Endpoint to the address of an emulator.");

    internal static MissingStandInException ForAction(ServiceRequest request)
        => new(
            $"The operation '{request.Operation}' calls '{request.Action}' of the service '{request.Service}', and its stand-in has no answer to that. "
            + $"Give it one with standIn.Answer(\"{request.Action}\", …).");
}
