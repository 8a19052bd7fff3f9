namespace Sluice.Testing;

/// <summary>How a <see cref="LocalApi"/> is started.</summary>
public sealed record LocalApiOptions
{
    /// <summary>How the functions run.</summary>
    public FunctionHosting Functions { get; init; } = FunctionHosting.InProcess;

    /// <summary>The stage to serve; null takes the template's.</summary>
    public string? Stage { get; init; }

    /// <summary>How many invocations of a function run at the same time, at most.</summary>
    public int Concurrency { get; init; } = 4;

    /// <summary>A file that declares who may call: API keys, tokens of user pools, access keys of IAM. Nobody without one.</summary>
    public string? IdentityFile { get; init; }

    /// <summary>Stage variables with these values in place of the template's.</summary>
    public IReadOnlyDictionary<string, string> StageVariables { get; init; } = new Dictionary<string, string>();

    /// <summary>API keys that clients may send in <c>x-api-key</c>.</summary>
    public IReadOnlyList<string> ApiKeys { get; init; } = [];
}
