namespace Sluice;

/// <summary>Which members of an object are left out of the JSON that is written.</summary>
public enum JsonOmission
{
    /// <summary>None. This is the default.</summary>
    Never,

    /// <summary>Those that are null.</summary>
    WhenWritingNull,

    /// <summary>Those that are null, zero, false, or otherwise the default of their type.</summary>
    WhenWritingDefault,
}
