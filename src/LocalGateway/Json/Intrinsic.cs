using System.Runtime.InteropServices;
using System.Text.Json;

namespace Sluice.LocalGateway.Json;

/// <summary>Recognizes what other tools fill in later: CloudFormation's intrinsic functions, and placeholders in texts.</summary>
internal static class Intrinsic
{
    /// <summary>Checks whether a value is an intrinsic function, or an object with one among its members.</summary>
    public static bool Is(JsonElement value) => value.ValueKind == JsonValueKind.Object
        && value.EnumerateObject().Any(static member => IsName(member.Name));

    /// <summary>Checks whether a value is a call of an intrinsic function and nothing else.</summary>
    public static bool IsCall(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return false;
        }

        var members = value.EnumerateObject();
        return members.MoveNext() && members.Current.Name is var name
            && (name == "Ref" ? members.Current.Value.ValueKind == JsonValueKind.String : IsName(name)) && !members.MoveNext();
    }

    /// <summary>Returns whether a value may have a call of an intrinsic function somewhere within it.</summary>
    public static bool IsWithin(JsonElement value)
        => JsonMarshal.GetRawUtf8Value(value) is var text && (text.IndexOf("\"Fn::"u8) >= 0 || text.IndexOf("\"Ref\""u8) >= 0);

    /// <summary>Returns whether a text contains a value of Systems Manager or of Secrets Manager, which CloudFormation looks up.</summary>
    public static bool HasDynamicReference(string text) => text.Contains("{{resolve:", StringComparison.Ordinal);

    /// <summary>Returns whether a member of this name is an intrinsic function and not a part of the document.</summary>
    public static bool IsName(string name) => name == "Ref" || name.StartsWith("Fn::", StringComparison.Ordinal);

    /// <summary>Returns whether CloudFormation or Terraform fills in a part of a text later (<c>${name}</c>).</summary>
    public static bool HasPlaceholder(string text) => text.Contains("${", StringComparison.Ordinal);
}
