using System.Text.Json;

namespace Sluice.LocalGateway.Json;

/// <summary>CloudFormation's intrinsic functions.</summary>
internal static class Intrinsic
{
    /// <summary>Whether CloudFormation puts something else in this value's place, or adds to it.</summary>
    public static bool Is(JsonElement value) => value.ValueKind == JsonValueKind.Object
        && value.EnumerateObject().Any(static member => member.Name == "Ref" || member.Name.StartsWith("Fn::", StringComparison.Ordinal));
}
