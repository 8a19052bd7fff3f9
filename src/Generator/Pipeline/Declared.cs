using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Declared;
using Sluice.Generator.Model.Functions;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Pipeline;

/// <summary>
/// The models of one method or type. A model with errors is absent. A method of Amazon.Lambda.Annotations is an operation and a function.
/// </summary>
internal sealed record Declared
{
    public DeclaredOperation? Operation { get; init; }

    public DeclaredFunction? Function { get; init; }

    /// <summary>The operations that the function inherits.</summary>
    public EquatableArray<DeclaredOperation> Inherited { get; init; } = EquatableArray<DeclaredOperation>.Empty;

    /// <summary>The operation, if it is one of a class that is no function.</summary>
    public BaseOperation? Base { get; init; }

    public AuthorizerModel? Authorizer { get; init; }

    public StartupModel? Startup { get; init; }

    /// <summary>The startup class, if it is declared with the attribute of Amazon.Lambda.Annotations.</summary>
    public StartupModel? AmazonStartup { get; init; }

    /// <summary>The API, if the declaration is that of the assembly's attributes.</summary>
    public RestApiModel? RestApi { get; init; }

    /// <summary>The operation that it declares, and those that it inherits.</summary>
    public IEnumerable<DeclaredOperation> Operations => Operation is null ? Inherited.Items : Inherited.Items.Prepend(Operation);

    /// <summary>The declaration that has no model, with the rules that say why, such as <c>Orders.List (SLUICE024)</c>, or null.</summary>
    public string? Refused { get; init; }
}
