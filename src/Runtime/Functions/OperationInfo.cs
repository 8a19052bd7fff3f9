using System.ComponentModel;

namespace Sluice.Runtime;

/// <summary>What traces and metrics say about an operation. Created by generated code, and only if somebody listens.</summary>
/// <param name="Id">The operation's id.</param>
/// <param name="Method">The HTTP method in upper case; <see langword="null"/> for an authorizer.</param>
/// <param name="Route">The route with its variables, such as <c>/orders/{id}</c>; <see langword="null"/> for an authorizer.</param>
/// <param name="Status">The HTTP status of a result that does not choose its own.</param>
/// <param name="TraceParent">The payload's member that holds the request's <c>traceparent</c>; <see langword="null"/> if it is not bound.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record OperationInfo(string Id, string? Method, string? Route, int Status, string? TraceParent = null);
