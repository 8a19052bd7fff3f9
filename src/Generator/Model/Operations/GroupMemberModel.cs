namespace Sluice.Generator.Model.Operations;

/// <param name="Name">The name of the property in C#, without <c>@</c>.</param>
/// <param name="Value">The value that is assigned.</param>
internal sealed record GroupMemberModel(string Name, ArgumentModel Value);
