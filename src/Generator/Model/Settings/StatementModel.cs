using Sluice.Generator.Helpers;

namespace Sluice.Generator.Model.Settings;

/// <summary>A statement of a policy: actions that a role may perform on a resource.</summary>
/// <param name="Resource">An ARN, which may contain <c>${AWS::Region}</c>.</param>
/// <param name="Actions">The actions, such as <c>sqs:SendMessage</c>.</param>
internal sealed record StatementModel(string Resource, EquatableArray<string> Actions);
