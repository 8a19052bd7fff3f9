using Sluice.Generator.Helpers;

namespace Sluice.Generator.Model;

/// <summary>A class, struct or record whose members are bound as if they were parameters.</summary>
/// <param name="TypeName">With <c>global::</c>.</param>
/// <param name="Arguments">Of its constructor.</param>
/// <param name="Members">Of its object initializer.</param>
internal sealed record GroupModel(string TypeName, EquatableArray<ArgumentModel> Arguments, EquatableArray<GroupMemberModel> Members);
