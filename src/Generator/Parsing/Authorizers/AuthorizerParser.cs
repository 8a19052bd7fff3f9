using Microsoft.CodeAnalysis;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model;
using Sluice.Generator.Model.Settings;
using Sluice.Generator.Parsing.Backends;
using Sluice.Generator.Parsing.Settings;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Authorizers;

/// <summary>From a method with <c>[TokenAuthorizer]</c> or <c>[RequestAuthorizer]</c> to an authorizer.</summary>
internal static class AuthorizerParser
{
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
                : attribute.Texts("Headers").Items.Select(h => "method.request.header." + h)
                    .Concat(attribute.Texts("Queries").Items.Select(q => "method.request.querystring." + q)).ToEquatableArray(),
            Handler = new() { TypeName = owner.FullName(), MethodName = method.Name, IsStatic = method.IsStatic, Shape = shape ?? ReturnShape.Value },
            TakesCancellation = takesCancellation,
        };
        var problem = AuthorizerChecks.Problem(model) ?? SourceProblem(model) ?? MethodProblem(method, owner, assembly, shape);
        if (problem is not null)
        {
            bag.Add(SettingRules.InvalidAuthorizer, method.SourceLocation(), model.Name, problem);
        }

        return new(problem is null && FunctionShape.IsUsable(owner, assembly) && !owner.IsUnnamed() ? model : null, method.SourceLocation(), bag.ToEquatableArray());
    }

    private static string? SourceProblem(AuthorizerModel model) =>
        model.Type == "request" && model.Sources.Count == 0 && model.Ttl > 0 ? "without a header or a query key, answers cannot be remembered. Give it Headers or Queries, or Ttl = 0."
        : model.Sources.Items.FirstOrDefault(source => !MappingNames.IsParameter(source)) is { } bad ? $"'{bad}' is not a place in a request."
        : null;

    private static string? MethodProblem(IMethodSymbol method, INamedTypeSymbol owner, IAssemblySymbol assembly, ReturnShape? shape) =>
        owner.Attribute(WellKnown.LambdaFunction) is null ? $"'{owner.Name}' is not a Lambda function. Mark the class with [LambdaFunction]."
        : owner.GetMembers().OfType<IMethodSymbol>().Any(other => !SymbolEqualityComparer.Default.Equals(other, method) && IsServed(other))
            ? "its class serves something else, too. Give the authorizer a class of its own."
        : method.IsGenericMethod || !method.IsVisibleMember(assembly) || method.MethodKind != MethodKind.Ordinary ? "generated code cannot call it. Make it internal or public, and not generic."
        : shape is null ? "it does not return an AuthorizerResult, or a Task of one."
        : method.Parameters.Length is 0 or > 2 || !method.Parameters[0].Type.Is(WellKnown.AuthorizerRequest) || method.Parameters.Any(p => p.RefKind != RefKind.None)
            || (method.Parameters.Length == 2 && !method.Parameters[1].Type.Is(WellKnown.CancellationToken))
            ? "it takes an AuthorizerRequest, and perhaps a CancellationToken."
        : !method.IsStatic && !owner.IsAbstract && !owner.IsStatic && !HandlerConstructor.NeedsNothing(owner, assembly)
            ? $"an authorizer's class is constructed without services, and '{owner.Name}' has no visible constructor without parameters. Give it one, or make the method static."
        : null;

    private static bool IsServed(IMethodSymbol method) => method.GetAttributes().Any(a =>
        a.AttributeClass.Is(WellKnown.TokenAuthorizer) || a.AttributeClass.Is(WellKnown.RequestAuthorizer) || a.AttributeClass?.BaseType.Is(WellKnown.HttpOperation) == true);

    private static ReturnShape? Shape(IMethodSymbol method) => method.ReturnType switch
    {
        var type when type.Is(WellKnown.AuthorizerResult) => ReturnShape.Value,
        INamedTypeSymbol type when type.Is("System.Threading.Tasks.Task`1") && type.TypeArguments[0].Is(WellKnown.AuthorizerResult) => ReturnShape.TaskOfValue,
        INamedTypeSymbol type when type.Is("System.Threading.Tasks.ValueTask`1") && type.TypeArguments[0].Is(WellKnown.AuthorizerResult) => ReturnShape.ValueTaskOfValue,
        _ => null,
    };
}
