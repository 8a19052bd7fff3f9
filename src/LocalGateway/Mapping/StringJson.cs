using System.Text.Json.Serialization;

namespace Sluice.LocalGateway.Mapping;

/// <summary>Reads a JSON string without reflection.</summary>
[JsonSerializable(typeof(string))]
internal sealed partial class StringJson : JsonSerializerContext;
