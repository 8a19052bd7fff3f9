using Sluice.Generator.Helpers;

namespace Sluice.Generator.Model.Settings;

/// <summary>The gradual deployment of a function.</summary>
/// <param name="Type">SAM's type, such as <c>Canary10Percent5Minutes</c>, or a text with <c>${NAME}</c>.</param>
/// <param name="RollsBackOnErrors">True if an alarm for errors of the new version moves the traffic back.</param>
/// <param name="Alarms">The names of more alarms that move the traffic back. They may contain <c>${NAME}</c>.</param>
internal sealed record DeploymentPreferenceModel(string Type, bool RollsBackOnErrors, EquatableArray<string> Alarms);
