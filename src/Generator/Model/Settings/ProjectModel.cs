using Sluice.Generator.Model.Functions;

namespace Sluice.Generator.Model.Settings;

/// <summary>The properties of the project that contains the API.</summary>
/// <param name="AssemblyName">The name of the functions' assembly, which is also the handler of the functions.</param>
/// <param name="LambdaRuntime">The runtime's name, such as <c>dotnet10</c>.</param>
/// <param name="NeedsMain">True for an executable without an entry point of its own.</param>
/// <param name="LambdaContext">The class that implements <c>ILambdaContext</c>, or null if the project does not reference Amazon.Lambda.Core.</param>
internal sealed record ProjectModel(string AssemblyName, string LambdaRuntime, bool NeedsMain, LambdaContextModel? LambdaContext = null)
{
    /// <summary>The types of Amazon.Lambda.Core whose internal members the runtime calls.</summary>
    public AmazonCoreModel AmazonCore { get; init; } = AmazonCoreModel.None;

    /// <summary>
    /// The runtime for an executable file, which contains all of .NET that it needs. Source:
    /// https://docs.aws.amazon.com/lambda/latest/dg/runtimes-provided.html
    /// </summary>
    public const string ExecutableRuntime = "provided.al2023";

    /// <summary>True if the code is published for arm64, which is then the architecture of each function that declares none.</summary>
    public bool IsArm { get; init; }

    /// <summary>True if the entry point is generated and no type of the global namespace has the name <c>Program</c>.</summary>
    public bool NeedsName { get; init; }

    /// <summary>True if the project references Microsoft.Extensions.Logging.Abstractions, so that its services can take an <c>ILogger</c>.</summary>
    public bool HasLogging { get; init; }

    /// <summary>True if the template does not use the SAM transform.</summary>
    public bool IsPlainTemplate { get; init; }

    /// <summary>True if a Terraform module is written beside the template.</summary>
    public bool IsTerraform { get; init; }

    /// <summary>True if the document is in the template, however large it is.</summary>
    public bool KeepsBodyInline { get; init; }

    /// <summary>True if the template and the document are also written as YAML.</summary>
    public bool WritesYaml { get; init; }

    /// <summary>True if the document for generators of clients is written.</summary>
    public bool WritesClientDocument { get; init; } = true;
}
