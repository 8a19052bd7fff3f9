using Microsoft.CodeAnalysis;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Checks;

/// <summary>Checks the validation that a type asks for as a whole.</summary>
internal static class TypeValidation
{
    /// <summary>Returns false if the type asks for such validation, and adds a finding, because generated code would not perform it.</summary>
    public static bool Check(INamedTypeSymbol type, DiagnosticBag diagnostics, Location? place, CancellationToken cancellation)
    {
        if (type.AllInterfaces.Any(i => i.Is(Annotations.ValidatableObject)))
        {
            diagnostics.Add(ValidationRules.ValidatableObject, type.SourceLocation() ?? place, type.PlainName());
            return false;
        }

        if (type.GetAttributes().FirstOrDefault(Annotations.IsValidation) is { } attribute)
        {
            diagnostics.Add(ValidationRules.UngeneratedValidation, attribute.Place(cancellation) ?? place, Annotations.DisplayOf(attribute), type.Name);
            return false;
        }

        return true;
    }
}
