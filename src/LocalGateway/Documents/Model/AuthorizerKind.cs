namespace Sluice.LocalGateway.Documents.Model;

internal enum AuthorizerKind
{
    /// <summary>A function that gets one header.</summary>
    Token,

    /// <summary>A function that gets the request without its body.</summary>
    Request,

    /// <summary>A user pool, whose part a declared local identity plays here.</summary>
    Cognito,
}
