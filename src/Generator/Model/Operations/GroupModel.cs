using Sluice.Generator.Helpers;

namespace Sluice.Generator.Model.Operations;

/// <summary>A class, struct or record whose members are bound as if they were parameters.</summary>
/// <param name="TypeName">The name of the type, with <c>global::</c>.</param>
/// <param name="Arguments">The arguments of its constructor.</param>
/// <param name="Members">The members of its object initializer.</param>
internal sealed record GroupModel(string TypeName, EquatableArray<ArgumentModel> Arguments, EquatableArray<GroupMemberModel> Members);
