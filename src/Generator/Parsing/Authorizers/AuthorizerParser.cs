using Microsoft.CodeAnalysis;
using Sluice.Contract;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Functions;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Model.Settings;
using Sluice.Generator.Parsing.Settings;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Authorizers;

/// <summary>Parses a method with <c>[TokenAuthorizer]</c> or <c>[RequestAuthorizer]</c> into an authorizer.</summary>
internal static class AuthorizerParser
{
    private const string HeaderSource = "method.request.header.";

    public static Parsed<AuthorizerModel>? Parse(Declaration declaration, bool isToken, CancellationToken cancellation)
    {
        if (declaration.Symbol is not IMethodSymbol { ContainingType: { } owner } method)
        {
            return null;
        }

        var attribute = declaration.Attribute;
        var bag = new DiagnosticBag();
        var assembly = declaration.Compilation.Assembly;
        var (takesCancellation, shape) = (method.Parameters.Length == 2, Shape(method));
        var model = new AuthorizerModel
        {
            Name = attribute.Argument<string>(0) ?? "",
            Type = isToken ? "token" : "request",
            Header = attribute.NamedArgument("Header", "Authorization")!,
            Pattern = attribute.NamedArgument<string>("Pattern"),
            Ttl = attribute.NamedArgument("Ttl", 300),
            Sources = isToken ? EquatableArray<string>.Empty
                : attribute.Texts("Headers").Items.Select(h => HeaderSource + h)
                    .Concat(attribute.Texts("Queries").Items.Select(q => "method.request.querystring." + q)).ToEquatableArray(),
            Handler = Handler(method, owner, assembly, shape ?? ReturnShape.Value),
            TakesCancellation = takesCancellation,
        };
        if ((AuthorizerChecks.Problem(model) ?? SourceProblem(model)) is { } problem)
        {
            bag.Add(SettingRules.InvalidAuthorizer, problem.Place(attribute, cancellation), model.Name, problem.Reason);
        }
        else if (MethodProblem(method, owner, assembly, shape) is { } reason)
        {
            bag.Add(SettingRules.InvalidAuthorizer, method.SourceLocation(), model.Name, reason);
        }
        else if (owner.Attribute(WellKnown.TenantIsolation) is { } isolation)
        {
            bag.Add(
                FunctionRules.ExcludedByTenants, isolation.Place(cancellation), "an authorizer",
                "API Gateway invokes it without a tenant. Remove the attribute.");
        }
        else if (model.Handler.IsScoped && declaration.Compilation.GetTypeByMetadataName(Services.ProviderExtensions) is null)
        {
            bag.Add(FunctionRules.NoContainer, method.SourceLocation());
        }

        var isUsable = FunctionShape.IsUsable(owner, assembly) && !owner.IsUnnamed() && !HandlerConstructor.TakesUnknown(owner, assembly);
        return new(!bag.HasErrors && isUsable ? model : null, method.SourceLocation(), bag.ToEquatableArray())
        {
            Authorizers = new([model.Name]),
        };
    }

    private static HandlerModel Handler(IMethodSymbol method, INamedTypeSymbol owner, IAssemblySymbol assembly, ReturnShape shape) => new()
    {
        TypeName = owner.FullName(),
        MethodName = method.Name,
        IsStatic = method.IsStatic,
        Shape = shape,

        // A class that needs no services is constructed once, and works without a startup class.
        Services = FunctionShape.IsUsable(owner, assembly) && !HandlerConstructor.NeedsNothing(owner, assembly)
            ? HandlerConstructor.Services(owner, assembly).ToEquatableArray() : default,
        Disposal = HandlerConstructor.Disposal(owner),
    };

    private static AuthorizerProblem? SourceProblem(AuthorizerModel model) =>
        model.Type == "request" && model.Sources.Count == 0 && model.Ttl > 0
            ? new("Ttl", "API Gateway can keep an answer only if a header or a query key tells one caller from another. Set Headers or Queries, or Ttl = 0.")
        : model.Sources.Items.FirstOrDefault(source => !ApiGatewayNames.IsParameter(source)) is { } bad
            ? new(
                bad.StartsWith(HeaderSource, StringComparison.Ordinal) ? "Headers" : "Queries",
                $"'{bad.Substring(bad.LastIndexOf('.') + 1)}' is not the name of a header or query key. Use letters A-Z, digits and . _ $ -.")
        : null;

    private static string? MethodProblem(IMethodSymbol method, INamedTypeSymbol owner, IAssemblySymbol assembly, ReturnShape? shape) =>
        owner.Attribute(WellKnown.LambdaFunction) is null ? $"Its class '{owner.Name}' is not a Lambda function. Mark the class with [LambdaFunction]."
        : owner.GetMembers().OfType<IMethodSymbol>().Any(other => !SymbolEqualityComparer.Default.Equals(other, method) && IsServed(other))
            ? "Its class has another operation or authorizer. Move the authorizer to a class of its own."
        : method.IsGenericMethod || !method.IsVisibleMember(assembly) || method.MethodKind != MethodKind.Ordinary
            ? "Generated code cannot call the method. Make it an internal or public method that is not generic."
        : shape is null ? "The method must return AuthorizerResult, Task<AuthorizerResult> or ValueTask<AuthorizerResult>."
        : method.Parameters.Length is 0 or > 2 || !method.Parameters[0].Type.Is(WellKnown.AuthorizerRequest)
            || method.Parameters.Any(p => p.RefKind != RefKind.None)
            || (method.Parameters.Length == 2 && !method.Parameters[1].Type.Is(WellKnown.CancellationToken))
            ? "The method must take one AuthorizerRequest and, if it needs one, a CancellationToken after it."
        : null;

    private static bool IsServed(IMethodSymbol method) => method.GetAttributes().Any(a =>
        a.AttributeClass.Is(WellKnown.TokenAuthorizer) || a.AttributeClass.Is(WellKnown.RequestAuthorizer)
        || a.AttributeClass?.BaseType.Is(WellKnown.HttpOperation) == true);

    private static ReturnShape? Shape(IMethodSymbol method) => method.ReturnType switch
    {
        var type when type.Is(WellKnown.AuthorizerResult) => ReturnShape.Value,
        INamedTypeSymbol type when type.Is("System.Threading.Tasks.Task`1") && type.TypeArguments[0].Is(WellKnown.AuthorizerResult) => ReturnShape.TaskOfValue,
        INamedTypeSymbol type when type.Is("System.Threading.Tasks.ValueTask`1") && type.TypeArguments[0].Is(WellKnown.AuthorizerResult) =>
            ReturnShape.ValueTaskOfValue,
        _ => null,
    };
}
