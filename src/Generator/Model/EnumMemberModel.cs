namespace Sluice.Generator.Model;

/// <param name="Name">The member in C#.</param>
/// <param name="Text">What a client writes.</param>
/// <param name="Value">The number, in invariant text (an enum may be wider than a long).</param>
/// <param name="IsRenamed">True where an attribute says the text: in JSON letter case counts then.</param>
internal sealed record EnumMemberModel(string Name, string Text, string Value, bool IsRenamed = false)
{
    /// <summary>What <c>[EnumMember]</c> says; System.Text.Json does not ask for it, so it counts in texts alone.</summary>
    public string? EnumMember { get; init; }

    /// <summary>What a client writes in a path, query, header or other text.</summary>
    public string Spoken => IsRenamed ? Text : EnumMember ?? Text;
}
