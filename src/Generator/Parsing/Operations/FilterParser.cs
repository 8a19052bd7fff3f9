using Microsoft.CodeAnalysis;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Operations;

namespace Sluice.Generator.Parsing.Operations;

/// <summary>Parses one filter of an operation.</summary>
internal static class FilterParser
{
    private const string Shape =
        "Give it one public method 'ValueTask<FilterResult> InvokeAsync(FilterContext context, FilterNext next)', with further parameters as it needs them.";

    /// <summary>Returns the filter, or the reason why it cannot wrap the operation.</summary>
    public static (FilterModel? Filter, string Reason) Parse(FilterListParser list, INamedTypeSymbol type)
    {
        var assembly = list.Scope.Assembly;
        if (Problem(type, assembly) is { } problem)
        {
            return (null, problem);
        }

        var methods = Methods(type, assembly);
        if (methods.Length != 1 || !Returns(methods[0]) || methods[0].Parameters.Count(p => p.Type.Is(WellKnown.FilterNext)) != 1)
        {
            return (null, $"generated code cannot call it. {Shape}");
        }

        var arguments = new List<FilterArgumentModel>();
        foreach (var parameter in methods[0].Parameters)
        {
            var (argument, reason) = FilterArgumentParser.Parse(list, parameter);
            if (argument is null)
            {
                return (null, reason);
            }

            arguments.Add(argument);
        }

        var statuses = Statuses(methods[0]);
        if (statuses.Items.Any(s => s is < 400 or > 599))
        {
            return (null, "its [Problems] names a status that is not from 400 to 599. Remove it.");
        }

        return (new()
        {
            TypeName = type.FullName(),
            Arguments = arguments.ToEquatableArray(),
            Services = HandlerConstructor.Services(type, assembly).ToEquatableArray(),
            Disposal = HandlerConstructor.Disposal(type),
            Statuses = statuses,
        }, "");
    }

    private static string? Problem(INamedTypeSymbol type, IAssemblySymbol assembly)
    {
        if (type.TypeKind != TypeKind.Class || type.IsAbstract || !type.IsVisible(assembly))
        {
            return "generated code cannot construct it. Make it a class that is internal or public, and neither abstract nor static.";
        }

        var (constructor, reason) = HandlerConstructor.Choose(type, assembly);
        return constructor is null ? $"{reason}. Generated code constructs it with services. Give it one public constructor."
            : FunctionShape.LeavesRequired(type, constructor) ? "it has required members that nothing would set. Take the values in its constructor."
            : null;
    }

    private static IMethodSymbol[] Methods(INamedTypeSymbol type, IAssemblySymbol assembly)
    {
        foreach (var owner in type.SelfAndBases())
        {
            var methods = owner.GetMembers("InvokeAsync").OfType<IMethodSymbol>()
                .Where(m => m is { IsStatic: false, IsGenericMethod: false } && m.IsVisibleMember(assembly))
                .ToArray();
            if (methods.Length > 0)
            {
                return methods;
            }
        }

        return [];
    }

    private static bool Returns(IMethodSymbol method) =>
        method.ReturnType is INamedTypeSymbol { TypeArguments.Length: 1 } type
        && (type.Is("System.Threading.Tasks.ValueTask`1") || type.Is("System.Threading.Tasks.Task`1"))
        && type.TypeArguments[0].Is(WellKnown.FilterResult);

    private static EquatableArray<int> Statuses(IMethodSymbol method) =>
        method.Attribute(WellKnown.Problems) is { ConstructorArguments: [{ Kind: TypedConstantKind.Array, IsNull: false } statuses] }
            ? statuses.Values.Select(v => v.Value).OfType<int>().ToEquatableArray()
            : EquatableArray<int>.Empty;
}
