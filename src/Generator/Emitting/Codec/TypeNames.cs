using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Emitting.Codec;

/// <summary>Makes the names of types as generated code writes them.</summary>
internal static class TypeNames
{
    public const string Reader = "ref global::Sluice.Runtime.PayloadReader reader";
    public const string Writer = "global::System.Text.Json.Utf8JsonWriter writer";
    public const string Invocation = "global::Sluice.Runtime.Invocation invocation";
    public const string ValueTask = "global::System.Threading.Tasks.ValueTask";
    public const string ValueWriter = "global::Sluice.Runtime.ValueWriter";

    /// <summary>Returns the type as it is declared.</summary>
    public static string Declared(TypeRef type) => type.IsNullable ? type.Name + "?" : type.Name;

    /// <summary>Returns the type of a local that holds the value, or null for a reference that was refused.</summary>
    public static string Local(TypeRef type) => type.IsNullable || !type.IsValueType ? type.Name + "?" : type.Name;

    /// <summary>Returns the type of a local that holds the value of a member.</summary>
    public static string Local(MemberModel member) => member.IsOptional ? $"global::Sluice.Optional<{Declared(member.Type)}>" : Local(member.Type);

    /// <summary>Returns the suffix that makes the local's expression have the declared type again.</summary>
    public static string Forgive(TypeRef type) => type.IsNullable || type.IsValueType ? "" : "!";
}
