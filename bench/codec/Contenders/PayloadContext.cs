using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sluice.Bench.Codec;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(OperationPayload))]
[JsonSerializable(typeof(Summary))]
[JsonSerializable(typeof(NewOrder))]
[JsonSerializable(typeof(List<Line>))]
internal sealed partial class PayloadContext : JsonSerializerContext;
