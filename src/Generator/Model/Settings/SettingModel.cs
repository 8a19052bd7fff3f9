namespace Sluice.Generator.Model.Settings;

/// <summary>A setting whose value is a constant, or a parameter of the stack.</summary>
/// <param name="Value">
/// The value that checks and files without a stack use: the constant, or of a parameter its default. If the parameter has no default that is known when
/// the project is built, it is the constant as well.
/// </param>
/// <param name="Parameter">The name of the stack parameter, or null for a constant.</param>
internal sealed record SettingModel<T>(T Value, string? Parameter = null)
{
    /// <summary>Returns true if the setting has the value in every deployment.</summary>
    public bool Is(T value) => Parameter is null && EqualityComparer<T>.Default.Equals(Value, value);

    public static implicit operator SettingModel<T>(T value) => new(value);
}
