namespace Sluice.LocalGateway.Templates;

/// <summary>Whether a condition of a template is true.</summary>
/// <param name="IsTrue">Null if it is not known.</param>
/// <param name="Reason">A sentence that says why it is not known.</param>
internal readonly record struct Decision(bool? IsTrue, string? Reason = null)
{
    public static Decision Unknown(string? reason) => new(null, reason);
}
