using Sluice.LocalGateway.Json;

namespace Sluice.Tool.Importing.Reading.Stacks;

/// <summary>The properties of a resource, and those that <c>Globals</c> gives to resources of its kind.</summary>
/// <param name="Own">The properties of the resource; null if it has none.</param>
/// <param name="Defaults">The properties of <c>Globals</c>; null if there are none for the resource.</param>
internal readonly record struct ResourceSettings(JsonPlace? Own, JsonPlace? Defaults)
{
    /// <summary>Returns a property, or null if the template does not set it.</summary>
    public JsonPlace? Find(string name) => Own?.Find(name) ?? Defaults?.Find(name);

    /// <summary>Returns all properties that the template sets.</summary>
    public IEnumerable<KeyValuePair<string, JsonPlace>> All()
        => JsonPlace.MembersOf(Own).Concat(JsonPlace.MembersOf(Defaults)).DistinctBy(static property => property.Key);
}
