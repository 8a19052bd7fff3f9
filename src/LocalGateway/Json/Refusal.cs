namespace Sluice.LocalGateway.Json;

/// <summary>Who refuses a part of a file, and when.</summary>
internal enum Refusal
{
    /// <summary>This gateway alone. AWS takes the part, or nobody has recorded what AWS makes of it.</summary>
    OnlyHere,

    /// <summary>AWS refuses it when the file is imported or deployed.</summary>
    ByAws,

    /// <summary>AWS takes it, and requests that need it are then answered with an error or otherwise than the file says.</summary>
    WhenUsed,

    /// <summary>AWS drops it with a warning, so that only an import that fails on warnings (<c>FailOnWarnings</c>) refuses it.</summary>
    OnWarnings,
}
