using Sluice.Generator.Model.Api;

namespace Sluice.Generator.Emitting.Clients;

/// <summary>An operation as a client calls it.</summary>
/// <param name="Model">The operation of the API.</param>
/// <param name="Path">The path, in which the variable for the rest of a path has no plus sign, because OpenAPI does not know it.</param>
/// <param name="Method">The HTTP method in upper case.</param>
/// <param name="Id">The operation id, which is unique in the document.</param>
internal sealed record ClientOperation(ApiOperation Model, string Path, string Method, string Id)
{
    /// <summary>True if requests of this method usually have a body.</summary>
    public bool TakesBody => Method is "POST" or "PUT" or "PATCH";
}
