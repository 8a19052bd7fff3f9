namespace Sluice.Contract;

/// <summary>What CloudFormation or SAM knows of a type of resources.</summary>
/// <param name="attributes">The attributes that <c>Fn::GetAtt</c> returns; null if they are not known.</param>
/// <param name="properties">The properties, as <see cref="ObjectShape"/> takes them.</param>
internal sealed class ResourceType(string? attributes, string properties)
{
    public IReadOnlyList<string>? Attributes { get; } = attributes?.Split([' '], StringSplitOptions.RemoveEmptyEntries);

    public ObjectShape Properties { get; } = new(properties);
}
