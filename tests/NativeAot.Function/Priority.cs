using System.Text.Json.Serialization;

namespace Sluice.NativeAot;

[JsonConverter(typeof(JsonStringEnumConverter<Priority>))]
internal enum Priority
{
    Normal,
    High,
}
