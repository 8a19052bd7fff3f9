namespace Sluice.LocalGateway.Documents.Model;

/// <summary>What becomes of a request whose content type has no template.</summary>
internal enum PassthroughBehavior
{
    /// <summary>Passed on as it is; AWS's default.</summary>
    WhenNoMatch,

    /// <summary>Passed on only where the integration has no template at all; otherwise 415.</summary>
    WhenNoTemplates,

    /// <summary>415.</summary>
    Never,
}
