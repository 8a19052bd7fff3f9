namespace Sluice.LocalGateway.Templates;

/// <summary>Whether a condition of a template is true.</summary>
/// <param name="IsTrue">Null if it is not known.</param>
/// <param name="Reason">A sentence that says why it is not known.</param>
internal readonly record struct Decision(bool? IsTrue, string? Reason = null)
{
    /// <summary>Whether the condition is not known because of a mistake in the template.</summary>
    public bool IsMistake { get; private init; }

    public static Decision Wrong(string reason) => new(null, reason) { IsMistake = true };

    public static Decision Unknown(string? reason) => new(null, reason);
}
