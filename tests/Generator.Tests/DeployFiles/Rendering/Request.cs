namespace Sluice.Generator.Tests.DeployFiles.Rendering;

/// <summary>What a gateway gives a template to read.</summary>
internal sealed record Request
{
    public IReadOnlyList<KeyValuePair<string, string>> Path { get; init; } = [];

    public IReadOnlyList<KeyValuePair<string, string>> Query { get; init; } = [];

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    public string Body { get; init; } = "";

    public IReadOnlyDictionary<string, object?> Context { get; init; } = new Dictionary<string, object?>();

    public IReadOnlyDictionary<string, string> StageVariables { get; init; } = new Dictionary<string, string>();
}
