using Microsoft.CodeAnalysis;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Model.Functions;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Api;

/// <summary>Parses a class with <c>[LambdaStartup]</c> into the class that registers the services.</summary>
internal static class StartupParser
{
    private const string Namespace = "Microsoft.Extensions.DependencyInjection.";

    public static Parsed<StartupModel> Parse(Declaration declaration, CancellationToken cancellation)
    {
        var type = (INamedTypeSymbol)declaration.Symbol;
        var compilation = declaration.Compilation;
        var bag = new DiagnosticBag();
        var method = type.SelfAndBases().SelectMany(t => t.GetMembers("ConfigureServices")).OfType<IMethodSymbol>()
            .FirstOrDefault(m => m.IsVisibleMember(compilation.Assembly)
                && m is { IsGenericMethod: false, Parameters.Length: 1 } && m.Parameters[0].Type.Is(Namespace + "IServiceCollection"));
        if (Problem(type, method, compilation.Assembly) is { } reason)
        {
            bag.Add(FunctionRules.InvalidStartup, type.SourceLocation(), type.Name, reason);
        }
        else if (compilation.GetTypeByMetadataName(Namespace + "ServiceCollectionContainerBuilderExtensions") is null)
        {
            bag.Add(FunctionRules.NoContainer, type.SourceLocation());
        }

        // If a class has both methods, Amazon's generator uses this one and not ConfigureServices.
        if (declaration.Attribute.AttributeClass.Is(WellKnown.AmazonLambdaStartup)
            && type.GetMembers("ConfigureHostBuilder").OfType<IMethodSymbol>().FirstOrDefault() is { } host)
        {
            bag.Add(
                UpstreamRules.SettingLost, host.SourceLocation(), host.Name,
                "only ConfigureServices registers services. Move the registrations of this method there.");
        }

        return new(bag.HasErrors ? null : new(type.FullName(), method!.IsStatic), type.SourceLocation(), bag.ToEquatableArray());
    }

    private static string? Problem(INamedTypeSymbol type, IMethodSymbol? method, IAssemblySymbol assembly)
    {
        if (!type.IsVisible(assembly) || FunctionShape.IsGeneric(type))
        {
            return "it is generic or not visible in its assembly";
        }

        if (method is null)
        {
            return "it has no visible method ConfigureServices(IServiceCollection services)";
        }

        if (method.IsStatic)
        {
            return null;
        }

        var constructor = type.InstanceConstructors.FirstOrDefault(c => c.Parameters.Length == 0 && c.IsVisibleMember(assembly));
        return type.IsAbstract || constructor is null ? "it is abstract, or has no visible constructor without parameters"
            : FunctionShape.LeavesRequired(type, constructor) ? "it has required members that nothing would set"
            : null;
    }
}
