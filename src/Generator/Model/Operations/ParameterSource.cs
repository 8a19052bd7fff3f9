namespace Sluice.Generator.Model.Operations;

internal enum ParameterSource
{
    Path,
    Query,
    Header,

    /// <summary>A cookie. All cookies of a request are in one header.</summary>
    Cookie,
    Body,
    Context,
    StageVariable,
    Authorizer,

    /// <summary>A field of an <c>application/x-www-form-urlencoded</c> body.</summary>
    Form,

    /// <summary>A member of a body that is a JSON object.</summary>
    BodyMember,

    /// <summary>The body as the client sent it.</summary>
    RawBody,

    /// <summary>All query values, by name.</summary>
    QueryMap,

    /// <summary>All headers, by name.</summary>
    HeaderMap,

    /// <summary>All values of the authorizer, or all claims, for which the wire name is <c>claims</c>.</summary>
    AuthorizerMap,

    /// <summary>
    /// The whole request (<c>Sluice.MethodRequest</c>, or the event of a proxy integration as Amazon's type). It is the only bound parameter of the operation.
    /// </summary>
    MethodRequest,

    /// <summary>A <c>CancellationToken</c> that is cancelled at the invocation's deadline. It is not part of the payload.</summary>
    Cancellation,

    /// <summary>A service of the container. It is not part of the payload.</summary>
    Service,

    /// <summary>An <c>Amazon.Lambda.Core.ILambdaContext</c>. It is not part of the payload.</summary>
    LambdaContext,
}
