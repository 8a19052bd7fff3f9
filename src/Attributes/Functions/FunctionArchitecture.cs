namespace Sluice;

/// <summary>The processor architecture of a function.</summary>
public enum FunctionArchitecture
{
    /// <summary><c>x86_64</c>.</summary>
    X64,

    /// <summary><c>arm64</c>. AWS charges less for the same time.</summary>
    Arm64,
}
