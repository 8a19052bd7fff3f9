namespace Sluice.Generator.Model.Types;

/// <summary>A validation attribute that generated code creates once and asks for each value.</summary>
/// <param name="TypeName">The type of the attribute, with <c>global::</c>.</param>
/// <param name="Creation">The C# expression that creates it.</param>
/// <param name="MemberName">The name of the value in C#.</param>
/// <param name="DisplayName">The name of the value in messages.</param>
/// <param name="NeedsContext">True if it takes a <c>ValidationContext</c>, and not the value alone.</param>
internal sealed record CustomAttributeModel(string TypeName, string Creation, string MemberName, string DisplayName, bool NeedsContext);
