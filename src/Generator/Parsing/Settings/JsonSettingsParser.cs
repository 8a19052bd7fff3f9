using Microsoft.CodeAnalysis;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Model.Types;
using Sluice.Generator.Parsing.Types;

namespace Sluice.Generator.Parsing.Settings;

/// <summary>Parses <c>[JsonSettings]</c>, the form of JSON in the whole API.</summary>
internal static class JsonSettingsParser
{
    private const int AllNumbers = 7;

    // The values of the attribute's enum stand at their index.
    private static readonly MemberOmission[] Omissions = [MemberOmission.Never, MemberOmission.WhenNull, MemberOmission.WhenDefault];

    /// <summary>Returns the style that the assembly sets, or the style of web APIs.</summary>
    public static JsonStyle Style(IAssemblySymbol assembly)
    {
        if (assembly.Attribute(WellKnown.JsonSettings) is not { } settings)
        {
            return JsonStyle.Web;
        }

        var omission = settings.NamedArgument("DefaultIgnoreCondition", 0);
        return new("", (MemberNaming)settings.NamedArgument("PropertyNamingPolicy", 0), IsOmission(omission) ? Omissions[omission] : MemberOmission.Never)
        {
            Numbers = (NumberForm)settings.NamedArgument("NumberHandling", (int)NumberForm.Quotable),
            WritesEnumNames = settings.NamedArgument("UseStringEnumConverter", false),
            IsCaseSensitive = !settings.NamedArgument("PropertyNameCaseInsensitive", true),
        };
    }

    /// <summary>Adds a finding for each value that its enum does not have.</summary>
    public static void Check(ISymbol assembly, DiagnosticBag bag, CancellationToken cancellation)
    {
        if (assembly.Attribute(WellKnown.JsonSettings) is not { } settings)
        {
            return;
        }

        var scope = new SettingScope(settings, bag, cancellation);
        var naming = settings.NamedArgument("PropertyNamingPolicy", 0);
        scope.Check("PropertyNamingPolicy", naming.Invariant(), naming is >= 0 and <= (int)MemberNaming.KebabCaseUpper, "Use a member of JsonNaming.");
        var omission = settings.NamedArgument("DefaultIgnoreCondition", 0);
        scope.Check("DefaultIgnoreCondition", omission.Invariant(), IsOmission(omission), "Use a member of JsonOmission.");
        var compatibility = settings.NamedArgument("Compatibility", 0);
        scope.Check("Compatibility", compatibility.Invariant(), IsCompatibility(compatibility), "Use a member of JsonCompatibility.");
        var numbers = settings.NamedArgument("NumberHandling", 0);
        scope.Check("NumberHandling", numbers.Invariant(), (numbers & ~AllNumbers) == 0, "Use members of JsonNumbers.");
    }

    private static bool IsCompatibility(int value) => value is 0 or 1;

    private static bool IsOmission(int value) => value >= 0 && value < Omissions.Length;
}
