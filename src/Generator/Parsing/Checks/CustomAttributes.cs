using Microsoft.CodeAnalysis;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Parsing.Checks;

/// <summary>Parses validation attributes that generated code creates and asks.</summary>
internal static class CustomAttributes
{
    private const string Context = Annotations.Namespace + "ValidationContext";
    private const string Unreferenced = "System.Diagnostics.CodeAnalysis.RequiresUnreferencedCodeAttribute";
    private const string Dynamic = "System.Diagnostics.CodeAnalysis.RequiresDynamicCodeAttribute";

    /// <summary>Returns the attribute, or the reason why generated code cannot create or ask it.</summary>
    /// <param name="attribute">An attribute that derives from <c>ValidationAttribute</c>.</param>
    /// <param name="assembly">The assembly that gets the generated code.</param>
    /// <param name="member">The name of the value in C#.</param>
    /// <param name="display">The name of the value in messages.</param>
    public static (CustomAttributeModel? Attribute, string? Reason) Parse(
        AttributeData attribute, IAssemblySymbol assembly, string member, string display)
    {
        var type = attribute.AttributeClass!;
        if (attribute.AttributeConstructor is not { } constructor)
        {
            return (null, "its arguments are wrong");
        }

        if (!type.IsVisible(assembly) || !constructor.IsVisibleMember(assembly))
        {
            return (null, "generated code cannot access it; make it internal or public");
        }

        if (RequiresReflection(constructor) || RequiresReflection(type))
        {
            return (null, "its constructor needs reflection, which trimming does not keep; use an attribute of your own, or check the value in the operation");
        }

        if (NeedsContext(type) is not { } needsContext)
        {
            return (null, "it overrides neither of the methods IsValid, so it would throw an exception for every value; override one of them");
        }

        return AttributeCreation.Of(attribute, assembly) is { } creation
            ? (new(type.FullName(), creation, member, display, needsContext), null)
            : (null, "generated code cannot access one of its arguments; make it internal or public");
    }

    private static bool RequiresReflection(ISymbol symbol) => symbol.Attribute(Unreferenced) is not null || symbol.Attribute(Dynamic) is not null;

    /// <summary>
    /// Returns true if the attribute overrides the method with a context, false if it overrides only the other one, and null if it overrides neither.
    /// </summary>
    private static bool? NeedsContext(INamedTypeSymbol type)
    {
        bool? needs = null;
        foreach (var owner in type.SelfAndBases())
        {
            if (owner.Is(Annotations.Validation))
            {
                break;
            }

            foreach (var method in owner.GetMembers("IsValid").OfType<IMethodSymbol>().Where(m => m.IsOverride))
            {
                if (method.Parameters.Length == 2 && method.Parameters[1].Type.Is(Context))
                {
                    return true;
                }

                needs = false;
            }
        }

        return needs;
    }
}
