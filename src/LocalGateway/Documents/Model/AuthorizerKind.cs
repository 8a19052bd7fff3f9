namespace Sluice.LocalGateway.Documents.Model;

internal enum AuthorizerKind
{
    /// <summary>A token authorizer: a function that receives one header.</summary>
    Token,

    /// <summary>A request authorizer: a function that receives the request without its body.</summary>
    Request,

    /// <summary>A user pool, for which this gateway uses the tokens in the file of identities.</summary>
    Cognito,
}
