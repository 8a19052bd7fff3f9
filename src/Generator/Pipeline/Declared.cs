using Sluice.Generator.Model;
using Sluice.Generator.Model.Declared;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Pipeline;

/// <summary>What one method or type was parsed to; what has errors is absent. A method of Amazon.Lambda.Annotations is operation and function in one.</summary>
internal sealed record Declared
{
    public DeclaredOperation? Operation { get; init; }

    public FunctionModel? Function { get; init; }

    public AuthorizerModel? Authorizer { get; init; }

    public StartupModel? Startup { get; init; }

    /// <summary>By the attribute of Amazon.Lambda.Annotations.</summary>
    public StartupModel? AmazonStartup { get; init; }

    /// <summary>Of the assembly's attributes.</summary>
    public RestApiModel? RestApi { get; init; }

    /// <summary>What is declared and has no model, with the rules that say why: <c>Orders.List (SLUICE024)</c>; null for nothing.</summary>
    public string? Refused { get; init; }
}
