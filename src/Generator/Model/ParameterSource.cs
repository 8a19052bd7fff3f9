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

    /// <summary>The whole request (<c>Sluice.MethodRequest</c>): the operation's only bound parameter.</summary>
    MethodRequest,

    /// <summary>A <c>CancellationToken</c> that follows the invocation's deadline; not part of the payload.</summary>
    Cancellation,
}
