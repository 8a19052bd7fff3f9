using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Templates;

/// <summary>What a value of a template is after the functions of CloudFormation have run.</summary>
internal readonly record struct Evaluated
{
    /// <summary>The value of <c>AWS::NoValue</c>, which removes the member that has it.</summary>
    public static readonly Evaluated Removed = new() { IsRemoved = true };

    /// <summary>The value, or null if it is removed or not known.</summary>
    public JsonPlace? Place { get; private init; }

    public bool IsRemoved { get; private init; }

    /// <summary>A sentence that says why the value is not known and how to give it, or null.</summary>
    public string? Reason { get; private init; }

    /// <summary>The value as text if it is a text, a number or a switch; otherwise null.</summary>
    public string? Text => Place?.KnownText;

    public static Evaluated Known(JsonPlace place) => new() { Place = place };

    /// <summary>Whether the value is not known because of a mistake in the template, and CloudFormation refuses it, too.</summary>
    public bool IsMistake { get; private init; }

    /// <summary>The template has a mistake, so that there is no value.</summary>
    public static Evaluated Wrong(string reason) => new() { Reason = reason, IsMistake = true };

    public static Evaluated Unknown(string reason) => new() { Reason = reason };
}
