using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Model.Types;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Checks;

internal static class PatternRules
{
    /// <summary>Returns the check, or null if .NET cannot parse its pattern. The reason is then among the findings.</summary>
    public static CheckModel? Check(CheckModel check, AttributeData attribute, CheckedValue value, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        if (check.Kind != CheckKind.Pattern)
        {
            return check;
        }

        try
        {
            // The constructor only parses the pattern.
            _ = new Regex(check.Pattern!, RegexOptions.CultureInvariant);
            return check;
        }
        catch (ArgumentException exception)
        {
            var place = attribute.ArgumentPlace(0, cancellation) ?? value.Place;
            diagnostics.Add(ValidationRules.InvalidPattern, place, check.Pattern!, exception.Message.TrimEnd('.'));
            return null;
        }
    }
}
