using Sluice.Generator.Diagnostics;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Checks;

/// <summary>The name of a value in validation messages.</summary>
internal sealed record DisplayName(string Text)
{
    public static DisplayName Of(CheckedValue value, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        foreach (var attribute in value.Attributes)
        {
            if (attribute.AttributeClass.Is(Annotations.Display))
            {
                if (attribute.NamedArguments.Any(a => a.Key == "ResourceType"))
                {
                    diagnostics.Add(
                        ValidationRules.MessageFromResources, attribute.Place(cancellation) ?? value.Place, Annotations.DisplayOf(attribute), value.WireName);
                }
                else if (attribute.NamedArgument<string>("Name") is { } name)
                {
                    return new(name);
                }
            }
            else if (attribute.AttributeClass.Is(Annotations.DisplayName) && attribute.Argument<string>(0) is { Length: > 0 } name)
            {
                return new(name);
            }
        }

        return new(value.WireName);
    }
}
