namespace Sluice.LocalGateway.Documents.Model;

/// <summary>What happens to a request for whose content type the integration has no template.</summary>
internal enum PassthroughBehavior
{
    /// <summary>The body is passed on unchanged. This is AWS's default.</summary>
    WhenNoMatch,

    /// <summary>The body is passed on only if the integration has no template at all; otherwise the response is 415.</summary>
    WhenNoTemplates,

    /// <summary>The response is 415.</summary>
    Never,
}
