using Sluice.Generator.Model;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Pipeline;

/// <summary>What one method or type was parsed to; what has errors is absent. A method of Amazon.Lambda.Annotations is operation and function in one.</summary>
internal sealed record Declared
{
    public OperationModel? Operation { get; init; }

    public FunctionModel? Function { get; init; }

    public AuthorizerModel? Authorizer { get; init; }

    public StartupModel? Startup { get; init; }

    /// <summary>By the attribute of Amazon.Lambda.Annotations.</summary>
    public StartupModel? AmazonStartup { get; init; }
}
