using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Emitting.Stacks;

/// <summary>A managed policy of a function's role.</summary>
/// <param name="Arn">Its ARN, as a text with references.</param>
/// <param name="Applies">The switch that must be on for the role to have it.</param>
internal sealed record FunctionPolicy(string Arn, SettingModel<bool> Applies);
