using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Model;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Checks;

internal static class PatternRules
{
    /// <summary>The check itself; null after a diagnostic for a pattern that .NET refuses.</summary>
    public static CheckModel? Check(CheckModel check, AttributeData attribute, CheckedValue value, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        if (check.Kind != CheckKind.Pattern)
        {
            return check;
        }

        try
        {
            // Parses the pattern and matches nothing.
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
