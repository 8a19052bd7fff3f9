namespace Sluice;

/// <summary>The processor that a function runs on.</summary>
public enum FunctionArchitecture
{
    /// <summary><c>x86_64</c>.</summary>
    X64,

    /// <summary><c>arm64</c>: cheaper for the same time.</summary>
    Arm64,
}
