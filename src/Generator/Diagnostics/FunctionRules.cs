using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Diagnostics;

/// <summary>Classes with <c>[LambdaFunction]</c> and the methods that handle operations.</summary>
internal static class FunctionRules
{
    private const string Area = "Functions";

    public static readonly DiagnosticDescriptor OwnerIsNoFunction = Rule.Error(
        "SLUICE010", Area, "Operation outside a Lambda function",
        "'{0}' has an HTTP attribute but '{1}' is not a Lambda function. Mark the class with [LambdaFunction].");

    public static readonly DiagnosticDescriptor FunctionNotAccessible = Rule.Error(
        "SLUICE011", Area, "Lambda function that generated code cannot see",
        "'{0}' is not visible in its assembly. Make the class and the types around it internal or public.");

    public static readonly DiagnosticDescriptor FunctionNotConstructible = Rule.Error(
        "SLUICE012", Area, "Lambda function that cannot be constructed",
        "'{0}' cannot be constructed: {1}. Give it one visible constructor, whose parameters are services of the container, or one without parameters.");

    public static readonly DiagnosticDescriptor GenericFunction = Rule.Error(
        "SLUICE013", Area, "Generic Lambda function",
        "'{0}' is generic, or nested in a generic type, and has no type arguments here. Use a class without type parameters.");

    public static readonly DiagnosticDescriptor MethodNotAccessible = Rule.Error(
        "SLUICE014", Area, "Operation that generated code cannot call",
        "'{0}' is not visible in its assembly. Make the method internal or public.");

    public static readonly DiagnosticDescriptor GenericMethod = Rule.Error(
        "SLUICE015", Area, "Generic operation",
        "'{0}' is generic and nothing says what its type arguments are. Use a method without type parameters.");

    public static readonly DiagnosticDescriptor AsyncVoid = Rule.Error(
        "SLUICE016", Area, "Operation that is async void",
        "'{0}' is async void, so nobody can wait for it. Return a Task.");

    public static readonly DiagnosticDescriptor SeveralHttpAttributes = Rule.Error(
        "SLUICE017", Area, "Several HTTP attributes on one method",
        "'{0}' has more than one HTTP attribute, and an operation has one method and one route. Keep one, and write a second method for the other.");

    public static readonly DiagnosticDescriptor InvalidSetting = Rule.Error(
        "SLUICE018", Area, "Function setting that Lambda refuses",
        "{0} = {1} is out of range. {2}");

    public static readonly DiagnosticDescriptor FunctionWithoutOperations = Rule.Warning(
        "SLUICE019", Area, "Lambda function without operations",
        "'{0}' has no operation, so nothing is generated for it. Give one of its methods an HTTP attribute, or remove [LambdaFunction].");

    public static readonly DiagnosticDescriptor InvalidStartup = Rule.Error(
        "SLUICE070", Area, "Startup class that cannot fill the container",
        "'{0}' cannot fill the container of services: {1}. Write a visible class with 'public void ConfigureServices(IServiceCollection services)'.");

    public static readonly DiagnosticDescriptor SeveralStartups = Rule.Error(
        "SLUICE071", Area, "Several startup classes",
        "The program has more than one class with [LambdaStartup], and one container. Keep one.");

    public static readonly DiagnosticDescriptor NoStartup = Rule.Error(
        "SLUICE072", Area, "Services without a startup class",
        "'{0}' takes services, and no class fills the container. Mark one with [LambdaStartup] and give it a method ConfigureServices(IServiceCollection services).");

    public static readonly DiagnosticDescriptor NoContainer = Rule.Error(
        "SLUICE073", Area, "Services without Microsoft.Extensions.DependencyInjection",
        "The project does not reference Microsoft.Extensions.DependencyInjection 6 or later, which makes the container of services. Add the package.");
}
