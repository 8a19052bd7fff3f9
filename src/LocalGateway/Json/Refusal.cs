namespace Sluice.LocalGateway.Json;

/// <summary>Says who refuses a part of a file, and when.</summary>
internal enum Refusal
{
    /// <summary>Only this gateway refuses it. AWS accepts it, or it is not recorded what AWS does with it.</summary>
    OnlyHere,

    /// <summary>AWS refuses it when the file is imported or deployed.</summary>
    ByAws,

    /// <summary>AWS accepts it, and then answers requests that need it with an error, or in another way than the file says.</summary>
    WhenUsed,

    /// <summary>AWS drops it with a warning, so only an import that fails on warnings (<c>FailOnWarnings</c>) refuses it.</summary>
    OnWarnings,
}
