using System.Text.Json;

namespace Sluice.LocalGateway.Json;

/// <summary>Recognizes CloudFormation's intrinsic functions.</summary>
internal static class Intrinsic
{
    /// <summary>Checks whether a value is an intrinsic function, or an object with one among its members.</summary>
    public static bool Is(JsonElement value) => value.ValueKind == JsonValueKind.Object
        && value.EnumerateObject().Any(static member => member.Name == "Ref" || member.Name.StartsWith("Fn::", StringComparison.Ordinal));
}
