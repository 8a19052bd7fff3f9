using System.Text.Json;

namespace Sluice.LocalGateway.Json;

/// <summary>Recognizes what other tools fill in later: CloudFormation's intrinsic functions, and placeholders in texts.</summary>
internal static class Intrinsic
{
    /// <summary>Checks whether a value is an intrinsic function, or an object with one among its members.</summary>
    public static bool Is(JsonElement value) => value.ValueKind == JsonValueKind.Object
        && value.EnumerateObject().Any(static member => IsName(member.Name));

    /// <summary>Returns whether a member of this name is an intrinsic function and not a part of the document.</summary>
    public static bool IsName(string name) => name == "Ref" || name.StartsWith("Fn::", StringComparison.Ordinal);

    /// <summary>Returns whether CloudFormation or Terraform fills in a part of a text later (<c>${name}</c>).</summary>
    public static bool HasPlaceholder(string text) => text.Contains("${", StringComparison.Ordinal);
}
