namespace Sluice.Generator.Model;

/// <param name="Name">The property in C#, without <c>@</c>.</param>
/// <param name="Value">What it is set to.</param>
internal sealed record GroupMemberModel(string Name, ArgumentModel Value);
