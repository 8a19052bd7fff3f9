using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Sluice;

namespace TestApi;

/// <summary>Requests that change a part of something.</summary>
[LambdaFunction]
public sealed class Patches
{
    [HttpPatch("/patches/{id}")]
    public static string Change(string id, [FromBody(ContentTypes = ["application/merge-patch+json", "application/json"])] Change change) =>
        $"{id}|{change.Name}|{change.Count}|{change.Note}";

    [HttpPatch("/patches/{id}/echo")]
    public static Change Echo(string id, [FromBody(ContentType = "application/merge-patch+json")] Change change) => change;

    [HttpPatch("/patches/{id}/steps")]
    public static string[] Steps(string id, [FromBody(ContentType = "application/json-patch+json")] List<Step> steps) =>
        [.. steps.Select(step => $"{step.Op} {step.Path} {(step.Value.TryGetValue(out var value) ? value.GetRawText() : "-")}")];
}

public sealed record Change(Optional<string?> Name, Optional<int> Count, [property: StringLength(200)] Optional<string?> Note = default);

public sealed record Step(string Op, string Path, Optional<JsonElement> Value = default);
