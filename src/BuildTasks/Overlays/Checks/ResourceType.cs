namespace Sluice.BuildTasks.Overlays.Checks;

/// <summary>What CloudFormation knows of a type of resources.</summary>
/// <param name="attributes">The attributes that <c>Fn::GetAtt</c> returns.</param>
/// <param name="properties">The properties.</param>
internal sealed class ResourceType(string attributes, string properties)
{
    public IReadOnlyList<string> Attributes { get; } = attributes.Split([' '], StringSplitOptions.RemoveEmptyEntries);

    public IReadOnlyList<string> Properties { get; } = properties.Split([' '], StringSplitOptions.RemoveEmptyEntries);
}
