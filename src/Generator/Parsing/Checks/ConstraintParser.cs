using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Types;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Checks;

/// <summary>Parses attributes of DataAnnotations into checks, and into their equivalents in a schema.</summary>
/// <param name="assembly">The assembly that gets the generated code.</param>
/// <param name="diagnostics">Receives a finding for each attribute that cannot become a check.</param>
/// <param name="cancellation">Cancels the parsing.</param>
internal sealed class ConstraintParser(IAssemblySymbol assembly, DiagnosticBag diagnostics, CancellationToken cancellation)
{
    /// <summary>Returns the constraints, or null if there are none.</summary>
    public ConstraintsModel? Parse(CheckedValue value)
    {
        var constraints = new ConstraintsModel();
        var checks = ImmutableArray.CreateBuilder<CheckModel>();
        DisplayName? name = null;
        foreach (var attribute in value.Attributes.Where(Annotations.IsValidation))
        {
            name ??= DisplayName.Of(value, diagnostics, cancellation);
            if (Parse(value, attribute, name) is not { } check)
            {
                continue;
            }

            constraints = SchemaFacets.Add(constraints, attribute);
            if (check.Kind == CheckKind.Required)
            {
                checks.Insert(0, check);
            }
            else
            {
                checks.Add(check);
            }
        }

        constraints = constraints with { Checks = checks.ToEquatableArray() };
        return constraints == new ConstraintsModel() ? null : constraints;
    }

    private CheckModel? Parse(CheckedValue value, AttributeData attribute, DisplayName name)
    {
        var place = attribute.Place(cancellation) ?? value.Place;
        if (Messages.AreResources(attribute))
        {
            diagnostics.Add(ValidationRules.MessageFromResources, place, Annotations.DisplayOf(attribute), value.WireName);
            return null;
        }

        // [DataType] describes the value and does not restrict it.
        if (Annotations.NameOf(attribute) == "DataType")
        {
            return null;
        }

        var (check, reason) = CheckParser.Parse(value.Type, attribute, name.Text);
        if (check is not null)
        {
            return PatternRules.Check(check, attribute, value, diagnostics, cancellation);
        }

        if (reason is not null)
        {
            diagnostics.Add(ValidationRules.UnfittingValidation, place, Annotations.DisplayOf(attribute), value.WireName, reason);
            return null;
        }

        (check, reason) = Annotations.NameOf(attribute) == "Compare"
            ? CompareParser.Parse(value, attribute, name.Text)
            : Custom(value, attribute, name.Text);
        if (check is null)
        {
            diagnostics.Add(ValidationRules.UngeneratedValidation, place, Annotations.DisplayOf(attribute), value.WireName, reason!);
        }

        return check;
    }

    private (CheckModel? Check, string? Reason) Custom(CheckedValue value, AttributeData attribute, string display)
    {
        var (custom, reason) = CustomAttributes.Parse(attribute, assembly, value.Name, display);
        return (custom is null ? null : new CheckModel
        {
            Kind = CheckKind.Custom,
            Message = "",
            Attribute = custom,
            NeedsObject = custom.NeedsContext && value.Owner is not null,
        }, reason);
    }
}
