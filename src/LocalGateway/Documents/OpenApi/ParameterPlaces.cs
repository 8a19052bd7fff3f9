using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Documents.OpenApi;

/// <summary>Finds the parameters of an operation.</summary>
internal sealed class ParameterPlaces(References references, DocumentFindings findings)
{
    /// <summary>Returns the parameters of a path and then those of its operation, with their references resolved.</summary>
    public IEnumerable<JsonPlace> Of(JsonPlace pathItem, JsonPlace operation) => Own(pathItem).Concat(Own(operation));

    private IEnumerable<JsonPlace> Own(JsonPlace place) => findings.Items(place.Find("parameters"))
        .Select(item => findings.Read<JsonPlace?>(item, parameter => references.Follow(parameter), null))
        .OfType<JsonPlace>();
}
