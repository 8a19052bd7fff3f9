namespace Sluice.Generator.Model;

internal sealed record MemberModel
{
    /// <summary>The property in C#, without <c>@</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The name in JSON.</summary>
    public required string JsonName { get; init; }

    public required TypeRef Type { get; init; }

    /// <summary>True where JSON without it is refused.</summary>
    public bool IsRequired { get; init; }

    /// <summary>True where an object initializer sets it (not the constructor).</summary>
    public bool IsInitialized { get; init; }

    /// <summary>The constructor parameter's default as a C# expression.</summary>
    public string? DefaultExpression { get; init; }

    public string? Description { get; init; }
}
