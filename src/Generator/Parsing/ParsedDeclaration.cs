using Sluice.Generator.Model;
using Sluice.Generator.Model.Settings;
using Sluice.Generator.Parsing.Operations;

namespace Sluice.Generator.Parsing;

/// <summary>What one attribute declares: one of these, or none.</summary>
internal readonly record struct ParsedDeclaration
{
    public ParsedOperation? Operation { get; init; }

    public Parsed<FunctionModel>? Function { get; init; }

    public Parsed<AuthorizerModel>? Authorizer { get; init; }

    public Parsed<StartupModel>? Startup { get; init; }

    /// <summary>True for the attribute of Amazon.Lambda.Annotations.</summary>
    public bool IsAmazonStartup { get; init; }
}
