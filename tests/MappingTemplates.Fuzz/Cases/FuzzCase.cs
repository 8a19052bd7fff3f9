using System.Text.Json.Nodes;

namespace Sluice.MappingTemplates.Fuzz.Cases;

/// <summary>A template and all that it sees, in the oracle's terms.</summary>
internal sealed record FuzzCase(string Id, string Template, string? Body, JsonObject Params, JsonObject Context, JsonObject StageVariables, JsonObject Vars);
