namespace Sluice.Testing;

/// <summary>The options for starting a <see cref="LocalApi"/>.</summary>
public sealed record LocalApiOptions
{
    /// <summary>Where the functions run.</summary>
    public FunctionHosting Functions { get; init; } = FunctionHosting.InProcess;

    /// <summary>The stage to serve; null for the template's stage.</summary>
    public string? Stage { get; init; }

    /// <summary>
    /// The greatest number of copies of one function, each of which works on one invocation at a time, or on
    /// <see cref="InvocationsPerFunction"/>.
    /// </summary>
    public int Concurrency { get; init; } = 4;

    /// <summary>
    /// The number of invocations on which one copy of a function works at the same time: more than 1 is what Lambda Managed Instances do
    /// (<c>AWS_LAMBDA_MAX_CONCURRENCY</c>). Fields of the function's class and services that live as long as the function are then shared.
    /// </summary>
    public int InvocationsPerFunction { get; init; } = 1;

    /// <summary>
    /// The path of a file that declares who may call: API keys, tokens of user pools, access keys of IAM. Null for nobody, apart from
    /// <see cref="ApiKeys"/>.
    /// </summary>
    public string? IdentityFile { get; init; }

    /// <summary>Stage variables whose values replace the template's.</summary>
    public IReadOnlyDictionary<string, string> StageVariables { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// Values for parameters of the template, in place of their defaults, and for other names whose values only AWS knows: a resource (<c>Bucket</c>), an
    /// attribute (<c>Bucket.Arn</c>), an export of another stack.
    /// </summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>API keys that clients may send in the header <c>x-api-key</c>.</summary>
    public IReadOnlyList<string> ApiKeys { get; init; } = [];

    /// <summary>
    /// The address where services of AWS other than Lambda are called, such as a stand-in in the test or a local emulator. Null for none: such an
    /// operation then answers 500.
    /// </summary>
    public Uri? Endpoint { get; init; }
}
