namespace Sluice.Generator.Model;

/// <summary>A class with <c>[LambdaFunction]</c>.</summary>
internal sealed record FunctionModel
{
    /// <summary>The resource's logical id in CloudFormation: the class name's letters and digits, unique in the API.</summary>
    public required string LogicalId { get; init; }

    /// <summary>The class, with <c>global::</c>.</summary>
    public required string TypeName { get; init; }

    /// <summary>The function's name in AWS where the code gives one.</summary>
    public string? Name { get; init; }

    public string? Description { get; init; }

    /// <summary>True where versions start from a snapshot, so that the API calls an alias.</summary>
    public bool SnapStart { get; init; }

    /// <summary>MB.</summary>
    public int MemorySize { get; init; }

    /// <summary>Seconds.</summary>
    public int Timeout { get; init; }
}
