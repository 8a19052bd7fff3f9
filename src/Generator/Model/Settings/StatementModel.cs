using Sluice.Generator.Helpers;

namespace Sluice.Generator.Model.Settings;

/// <summary>What a role may do.</summary>
/// <param name="Resource">An ARN, perhaps with <c>${AWS::Region}</c> in it.</param>
/// <param name="Actions">Such as <c>sqs:SendMessage</c>.</param>
internal sealed record StatementModel(string Resource, EquatableArray<string> Actions);
