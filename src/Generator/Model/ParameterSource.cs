namespace Sluice.Generator.Model;

internal enum ParameterSource
{
    Path,
    Query,
    Header,
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

    /// <summary>Every query value, by name.</summary>
    QueryMap,

    /// <summary>Every header, by name.</summary>
    HeaderMap,

    /// <summary>Every value of the authorizer, or every claim (the wire name is then <c>claims</c>).</summary>
    AuthorizerMap,

    /// <summary>The whole request (<c>Sluice.MethodRequest</c>): the operation's only bound parameter.</summary>
    MethodRequest,

    /// <summary>A <c>CancellationToken</c> that follows the invocation's deadline; not part of the payload.</summary>
    Cancellation,

    /// <summary>A service of the container; not part of the payload.</summary>
    Service,

    /// <summary>An <c>Amazon.Lambda.Core.ILambdaContext</c>; not part of the payload.</summary>
    LambdaContext,
}
