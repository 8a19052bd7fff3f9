using System.Globalization;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Operations;

/// <summary>An exception that a <c>[Throws]</c> declares.</summary>
/// <param name="Exception">The type of the exception.</param>
/// <param name="Model">Its model, without a description.</param>
internal sealed record DeclaredException(INamedTypeSymbol Exception, ThrowsModel Model)
{
    /// <summary>Returns the valid declarations of a method, a class or the assembly, with the most derived exception first.</summary>
    public static IReadOnlyList<DeclaredException> At(ISymbol level, IAssemblySymbol assembly, DiagnosticBag bag, CancellationToken cancellation)
    {
        var declared = new List<DeclaredException>();
        foreach (var attribute in level.GetAttributes().Where(a => IsThrows(a.AttributeClass)))
        {
            if (Parse(attribute, assembly, bag, cancellation) is not { } next)
            {
                continue;
            }

            if (declared.Exists(d => SymbolEqualityComparer.Default.Equals(d.Exception, next.Exception)))
            {
                bag.Add(ResultRules.DuplicateThrows, attribute.Place(cancellation), next.Exception.Name);
                continue;
            }

            declared.Add(next);
        }

        return
        [
            .. declared
                .OrderByDescending(d => d.Exception.SelfAndBases().Length)
                .ThenBy(d => d.Model.ExceptionName, StringComparer.Ordinal),
        ];
    }

    public static bool IsThrows(INamedTypeSymbol? attribute) => attribute.Is(WellKnown.Throws) || attribute.Is(WellKnown.ThrowsMapped);

    private static DeclaredException? Parse(AttributeData attribute, IAssemblySymbol assembly, DiagnosticBag bag, CancellationToken cancellation)
    {
        var arguments = attribute.AttributeClass!.TypeArguments;
        if (arguments[0] is not INamedTypeSymbol { TypeKind: not TypeKind.Error } exception)
        {
            return null;
        }

        if (!exception.SelfAndBases().Any(t => t.Is("System.Exception")))
        {
            // The compiler reports this mistake.
            bag.Fail();
            return null;
        }

        var (status, isValid) = (attribute.Argument<int>(0), true);
        if (status is < 400 or > 599)
        {
            bag.Add(ResultRules.InvalidErrorStatus, attribute.ArgumentPlace(0, cancellation), status.ToString(CultureInfo.InvariantCulture));
            isValid = false;
        }

        if (!exception.IsVisible(assembly))
        {
            bag.Add(ResultRules.ExceptionNotAccessible, attribute.Place(cancellation), exception.Name);
            isValid = false;
        }

        var mapper = arguments.Length > 1 ? arguments[1] : null;
        if (mapper is not null && !Maps(mapper, exception, assembly))
        {
            bag.Add(ResultRules.InvalidMapper, attribute.Place(cancellation), mapper.Name, exception.Name);
            isValid = false;
        }

        return isValid ? new(exception, new(exception.FullName(), status, MapperName: mapper?.FullName())) : null;
    }

    private static bool Maps(ITypeSymbol mapper, INamedTypeSymbol exception, IAssemblySymbol assembly) =>
        mapper.TypeKind is TypeKind.Class or TypeKind.Struct && mapper.IsVisible(assembly)
        && mapper.AllInterfaces.Any(i => i.Is(WellKnown.ProblemMapper)
            && exception.SelfAndBases().Contains(i.TypeArguments[0], SymbolEqualityComparer.Default));
}
