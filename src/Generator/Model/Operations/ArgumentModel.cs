namespace Sluice.Generator.Model.Operations;

/// <summary>An argument of the method or of a group's constructor: a bound value or a group of them.</summary>
/// <param name="Parameter">The <see cref="ParameterModel.Name"/>, or null for a group.</param>
/// <param name="Group">The group, or null for a bound value.</param>
internal sealed record ArgumentModel(string? Parameter, GroupModel? Group);
