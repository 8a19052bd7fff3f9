namespace Sluice.Generator.Model.Types;

/// <param name="Name">The name of the member in C#.</param>
/// <param name="Text">The text in JSON.</param>
/// <param name="Value">The number as culture-invariant text, because an enum value may not fit into a long.</param>
/// <param name="IsRenamed">True if an attribute sets the text. Letter case then counts in JSON.</param>
internal sealed record EnumMemberModel(string Name, string Text, string Value, bool IsRenamed = false)
{
    /// <summary>
    /// The value of <c>[EnumMember]</c>, or null. System.Text.Json ignores this attribute, so it applies only to texts outside of JSON.
    /// </summary>
    public string? EnumMember { get; init; }

    /// <summary>The text in a path, query, header or other text.</summary>
    public string Spoken => IsRenamed ? Text : EnumMember ?? Text;
}
