using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Rules;

/// <summary>Rules about functions, their methods and the service container.</summary>
internal static class FunctionRules
{
    public static readonly DiagnosticDescriptor OperationOutsideFunction = Descriptors.ApiError(
        "SLUICE010", "Functions", "Operation outside a Lambda function",
        "'{0}' has an HTTP attribute, but '{1}' is not a Lambda function, and no Lambda function derives from it. {2}");

    public static readonly DiagnosticDescriptor FunctionNotAccessible = Descriptors.Error(
        "SLUICE011", "Functions", "Inaccessible Lambda function class",
        "Generated code cannot use '{0}', because the class is not visible in its assembly. Make it and the types around it internal or public.");

    public static readonly DiagnosticDescriptor FunctionNotConstructible = Descriptors.Error(
        "SLUICE012", "Functions", "Lambda function class cannot be constructed",
        "'{0}' cannot be constructed: {1}. Give it one visible constructor, whose parameters are services of the container, or one without parameters.");

    public static readonly DiagnosticDescriptor GenericFunction = Descriptors.Error(
        "SLUICE013", "Functions", "Generic Lambda function",
        "'{0}' is generic, or nested in a generic type, and its type arguments are not known. Use a class without type parameters.");

    public static readonly DiagnosticDescriptor MethodNotAccessible = Descriptors.Error(
        "SLUICE014", "Functions", "Inaccessible operation",
        "Generated code cannot call '{0}', because the method is not visible in its assembly. Make it internal or public.");

    public static readonly DiagnosticDescriptor GenericMethod = Descriptors.Error(
        "SLUICE015", "Functions", "Generic operation",
        "'{0}' is generic, and its type arguments are not known. Use a method without type parameters.");

    public static readonly DiagnosticDescriptor AsyncVoid = Descriptors.Error(
        "SLUICE016", "Functions", "Operation is async void",
        "'{0}' is async void, so the function cannot wait for it to end. Return a Task.");

    public static readonly DiagnosticDescriptor SeveralHttpAttributes = Descriptors.Error(
        "SLUICE017", "Functions", "Several HTTP attributes on one method",
        "'{0}' has more than one HTTP attribute, but an operation has one HTTP method and one route. "
        + "Keep one attribute, and write a second method for the other.");

    public static readonly DiagnosticDescriptor InvalidFunctionSetting = Descriptors.Error(
        "SLUICE018", "Functions", "Invalid function setting",
        "Lambda does not accept {0} = {1}. {2}");

    public static readonly DiagnosticDescriptor FunctionWithoutOperations = Descriptors.ApiWarning(
        "SLUICE019", "Functions", "Lambda function without operations",
        "'{0}' has no operation, so nothing is generated for it. Give one of its methods an HTTP attribute, or remove [LambdaFunction].");

    public static readonly DiagnosticDescriptor InvalidStartup = Descriptors.Error(
        "SLUICE070", "Functions", "Invalid startup class",
        "'{0}' cannot configure the services: {1}. Write a visible class with 'public void ConfigureServices(IServiceCollection services)'.");

    public static readonly DiagnosticDescriptor SeveralStartups = Descriptors.ApiError(
        "SLUICE071", "Functions", "Several startup classes",
        "The program has more than one class with [LambdaStartup], but all its functions share one service container. Keep one of the classes.");

    public static readonly DiagnosticDescriptor NoStartup = Descriptors.ApiError(
        "SLUICE072", "Functions", "Services without a startup class",
        "'{0}' takes services, but no class registers any. Mark a class with [LambdaStartup] and give it a method "
        + "ConfigureServices(IServiceCollection services).");

    public static readonly DiagnosticDescriptor NoContainer = Descriptors.Error(
        "SLUICE073", "Functions", "Services without Microsoft.Extensions.DependencyInjection",
        "The project does not reference Microsoft.Extensions.DependencyInjection 6 or later, which provides the service container. Add the package.");

    public static readonly DiagnosticDescriptor HandlerTooLong = Descriptors.ApiError(
        "SLUICE074", "Functions", "Assembly name is too long for a handler",
        "The assembly's name '{0}' is the handler of the functions. It has {1} characters, and Lambda's .NET runtime takes 127 at most. "
        + "Set a shorter AssemblyName in the project.");

    public static readonly DiagnosticDescriptor IdleEntryPoint = Descriptors.ApiWarning(
        "SLUICE076", "Functions", "Entry point that does not serve the functions",
        "The program starts here, so no entry point is generated, but nothing in the project serves the functions, and every request would fail. "
        + "Remove this entry point, or end it with 'return await Sluice.Generated.Program.RunAsync();'.");

    public static readonly DiagnosticDescriptor NeedsCustomIntegration = Descriptors.Error(
        "SLUICE230", "Functions", "Attribute of a custom integration on a proxy operation",
        "{0} has no effect on '{1}', which has a proxy integration: {2} Remove it, or give the method [Proxy(false)].");

    public static readonly DiagnosticDescriptor NotInEvent = Descriptors.Error(
        "SLUICE231", "Functions", "Context variable that a proxy integration does not pass on",
        "API Gateway does not pass on $context.{0} to a proxy integration. Remove the parameter, or give the method [Proxy(false)].");

    public static readonly DiagnosticDescriptor NoTenant = Descriptors.Error(
        "SLUICE285", "Functions", "Operation without a tenant",
        "The function of '{0}' has tenant isolation, but nothing says which value is the tenant. Give a parameter [TenantId], or set Authorizer or Context "
        + "of [TenantIsolation].");

    public static readonly DiagnosticDescriptor InvalidTenant = Descriptors.Error(
        "SLUICE286", "Functions", "Invalid tenant",
        "The tenant of '{0}' is not valid: {1}");

    public static readonly DiagnosticDescriptor ExcludedByTenants = Descriptors.Error(
        "SLUICE287", "Functions", "Setting that tenant isolation excludes",
        "Lambda does not allow {0} for a function with tenant isolation. {1}");

    /// <summary>Every rule of this class.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        OperationOutsideFunction,
        FunctionNotAccessible,
        FunctionNotConstructible,
        GenericFunction,
        MethodNotAccessible,
        GenericMethod,
        AsyncVoid,
        SeveralHttpAttributes,
        InvalidFunctionSetting,
        FunctionWithoutOperations,
        InvalidStartup,
        SeveralStartups,
        NoStartup,
        NoContainer,
        HandlerTooLong,
        IdleEntryPoint,
        NeedsCustomIntegration,
        NotInEvent,
        NoTenant,
        InvalidTenant,
        ExcludedByTenants,
    ];
}
