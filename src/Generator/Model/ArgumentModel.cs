namespace Sluice.Generator.Model;

/// <summary>What the method, or a group's constructor, is given: a bound value or a group of them.</summary>
/// <param name="Parameter">The <see cref="ParameterModel.Name"/>; null for a group.</param>
/// <param name="Group">Null for a bound value.</param>
internal sealed record ArgumentModel(string? Parameter, GroupModel? Group);
